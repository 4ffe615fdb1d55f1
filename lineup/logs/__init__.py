"""What platforms export after a show, read into small records: `lineup.logs.played.PlayedShow`."""
