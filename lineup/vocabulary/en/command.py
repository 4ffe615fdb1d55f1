"""What the command line says, and what the planner is busy with."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "explore_unlearnt": (
        "{path} was not learnt from shows: --explore needs the catalogue that lineup learn writes. Run "
        "lineup learn first, or leave --explore out."
    ),
    "explore_sure": "--explore and sure ask for opposite things: leave one of them out.",
    "written": "Wrote {path}",
    "written_beside": "{wanted} could not be written (it is probably open in Excel), so the plan went to {path}",
    "left_changed": (
        "{wanted} is not as it was written (somebody changed it, or it is another file) and is left alone; the new plan "
        "goes to {path}"
    ),
    "against_kept": (
        "Against the plan kept: order and minutes are as they were, GMV {before} → {now} ({sign}{share:.1%})"
    ),
    "against_kept_moved": (
        "Against the plan kept: {moved} airings moved or changed, GMV {before} → {now} "
        "({sign}{change}, {sign}{share:.1%})"
    ),
    "against_kept_broken": "; the plan kept breaks {broken} rules",
    "nothing_pinned": (
        "Nothing is pinned in {path}, so all of the show is planned anew. Write yes in the column Pinned of rows to "
        "keep."
    ),
    "left_over": "Restock orders of an earlier plan are still in the folder; this plan doesn't place them: {files}",
    "export_is_file": "--export {path} is a file. Name a folder, for example {example}.",
    "folder_is_file": "--out {path} is a file. Name a folder, for example {example}.",
    "template_written": (
        "Fill it in, then see that nothing is wrong: lineup check {path}\nand plan the show: lineup plan {path}"
    ),
    "template_exists": "{path} exists already and may hold your work, so it was left alone. Choose another name.",
    "stopping": "Stopping: the best plan so far will be kept. Press Ctrl-C again to quit at once and write nothing.",
    "interrupted": "Interrupted: no half-written file was left behind.",
    "interrupted_before_plan": "Interrupted before any plan was found: nothing was written.",
    "annotate_one": "--annotate takes one file at a time, and {count} are given. Run it for each.",
    "annotate_not_xlsx": (
        "--annotate {path}: annotations are an Excel workbook; end the name in .xlsx, such as {example}"
    ),
    "check_hopeless": (
        "READ, but no plan can be made yet  {file}: {products} products, {minutes} minutes, {assumed} values not given "
        "(defaults and inferences)"
    ),
    "check_ok": (
        "OK  {file}: {products} products, {minutes} minutes, {assumed} values not given (defaults and inferences)"
    ),
    "bug": (
        "lineup itself went wrong (your catalogue is not to blame): {what}\n"
        "Please report this together with the catalogue; run again with LINEUP_DEBUG=1 to see where it happened."
    ),
    "broken_plan": (
        "The plan that lineup made fails its own check, so it was not written: {what}\n"
        "Please report this together with the catalogue."
    ),
    "out_is_catalog": (
        "{option} is a file that is read ({path}): writing there would destroy it. Choose another file name."
    ),
    "same_outputs": "--out and --json are the same file, {path}. Give them different names.",
    "not_xlsx": "{option} {path} must end in .xlsx, for example {example}.",
    "out_is_folder": "{option} {path} is a folder. Name a file, for example {example}.",
    "no_folder": (
        "The folder {folder} does not exist, so {option} {path} has nowhere to go. Create it, or write elsewhere."
    ),
    "folder_read_only": (
        "The folder {folder} cannot be written to ({reason}). Use {option} to write elsewhere: {option} ~/{name}"
    ),
    "cannot_write": "Writing failed: {reason}. Check disk space and permissions, then try again.",
    "bad_start": "--start {value} is not a date and time. Write it like --start 2026-11-22T20:00.",
    "bad_set": "--set {value} has no '='. Write name=value, for example --set margin_floor=0.25.",
    "bad_share": "--share {value} can't be used: write SKU=UNITS, with a SKU of the catalogue, such as --share P014=300.",
    "set_twice": "--set {name} is given twice. Keep one of them.",
    "cluster_not_installed": "--cluster needs Dask: pip install 'lineup[cluster]' ({reason}).",
    "no_cluster": (
        "No Dask scheduler answers at {address}, or it went away: {reason}. "
        "What is planned is written, and the same command goes on from there."
    ),
    "cluster_no_workers": "There is no worker at {address} that can be used; waiting for one.",
    "cluster_refused": (
        "{worker} is not used: it has {has}, and this is {wants}, so its plans might differ. "
        "Install the same versions there."
    ),
    "batch_no_rooms": "{path} holds no catalogue (.xlsx, .xlsm, .csv, .xls, .ods): there is no room to plan.",
    "batch_cannot_list": "{path} cannot be opened ({reason}).",
    "batch_interrupted": (
        "Interrupted: {done} of {rooms} rooms are settled and their plans written. The same command goes on from there."
    ),
    "batch_failed": "No plan: {room}  {finding}",
    "batch_progress": "{done} of {rooms} rooms settled, {failed} with problems",
    "batch_left": ", about {minutes:.0f} min left",
    "batch_sharing": "; sharing, round {round}: {done} of {plans} plans made",
    "batch_count": "{count} {fate}",
    "batch_joint": ", ",
    "batch_end": "{rooms} rooms: {counts}",
    "progress": "{stage}  {seconds:.0f} s",
    "progress_done": "  {percent:.0f}% done",
    "progress_best": "  best {goal} so far {value}",
    "stage.reading": "preparing",
    "stage.compile": "first run: compiling the search (half a minute, once)",
    "stage.timeline": "filling the timeline",
    "stage.search": "improving",
    "stage.prices": "settling prices and paid traffic",
    "stage.asking": "comparing other choices",
    "stage.explain": "finding out why there is no plan",
}
