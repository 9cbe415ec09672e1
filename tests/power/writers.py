"""Two processes that write to one meeting on a file system of their own, and an account of what is there afterwards."""

import collections, json, os, pathlib, subprocess, sys

AGENDA = pathlib.Path("agendas/2021-06-25-new-technologies.toml").resolve()
program, out, cuts = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
place = out / "mounted"
NO_SYNC = {"LD_PRELOAD": str(out / "no-sync.so")}


def run(*arguments):
    subprocess.run([str(argument) for argument in arguments], check=True, stdout=subprocess.DEVNULL)


def unmount(*places):
    for there in places:
        subprocess.run(["umount", there], stderr=subprocess.DEVNULL)


def environment(preload, home=place / "a" / "b"):
    return {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_STATE_HOME": str(out / "state"), **preload}


def do(meeting, lines, acknowledged, preload, *more):
    command = [program, "do", meeting, *more, "-"]
    with open(acknowledged, "wb") as told:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=told, stderr=subprocess.DEVNULL,
                                   env=environment(preload), cwd="/")
    try:
        process.stdin.write("".join(line + "\n" for line in lines).encode())
        process.stdin.close()
    except BrokenPipeError:
        pass
    return process


def two_writers(number, preload, begins):
    """Both write notes as fast as they can; where they tell what was stored."""
    writers, told = [], {}
    for writer in ("anna", "ben"):
        lines = [f'note "cut {number} {writer} {n}"' for n in range(3000)]
        told[writer] = out / f"told.{writer}"
        more = ["--agenda", AGENDA] if begins and writer == "anna" else []
        writers.append(do("M", lines, told[writer], preload, *more, "--as", writer))
    return writers, told


def said(told):
    """How many notes each was told to be stored up to now."""
    return {writer: there.read_text().count("note taken") for writer, there in told.items()}


def notes_there(journal):
    """Every note's text as an independent reader finds it, with how often; lines that are no JSON are passed over."""
    found = collections.Counter()
    for line in journal.read_bytes().split(b"\n") if journal.exists() else []:
        try:
            events = json.loads(line)["events"]
        except (ValueError, KeyError, TypeError):
            continue
        found.update(event["noted"]["text"] for event in events if "noted" in event)
    return found


def account(number, stored, home, preload, sums):
    """Counts what was told to be stored and is not there, or is there twice; the program opens it and writes one more."""
    journal = home / "informals" / "M.jsonl"
    there = notes_there(journal)
    for writer, notes in stored.items():
        sums["acknowledged"] += notes
        missing = [n for n in range(notes) if there[f"cut {number} {writer} {n}"] == 0]
        sums["lost"] += len(missing)
        if missing and not preload:
            print(f"lost: cut {number} {writer} {missing} of {notes}")
    sums["doubled"] += sum(times > 1 for text, times in there.items() if text != "after the cut")
    again = subprocess.run([program, "do", journal, "note", "after the cut"], env=environment({}, home),
                           capture_output=True, text=True)
    sums["torn"] += "cut off while it was written" in again.stderr
    if again.returncode != 0 and not preload:
        sums["not opened again"] += 1
        print(again.stderr)


def assert_kept(sums):
    assert sums["acknowledged"] > 0 and sums["lost"] == sums["doubled"] == sums["not opened again"] == 0
