"""The words of the house: what it finds is data, and here it becomes sentences, a folder a language."""
