"""Cuts the power of a file system under two processes that write, mounts it again, and counts what is there."""

import collections, fcntl, json, os, pathlib, random, struct, subprocess, sys, time

SHUTDOWN, WITHOUT_FLUSHING = 0x8004587D, 2
AGENDA = pathlib.Path("agendas/2021-06-25-new-technologies.toml").resolve()
program, out, cuts = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
image, place = out / "disk.img", out / "mounted"


def run(*arguments):
    subprocess.run([str(argument) for argument in arguments], check=True, stdout=subprocess.DEVNULL)


def mount():
    run("mount", "-o", "loop", image, place)


def fresh():
    image.write_bytes(b"")
    os.truncate(image, 64 << 20)
    run("mkfs.ext4", "-q", "-F", image)
    mount()


def cut():
    folder = os.open(place, os.O_RDONLY)
    fcntl.ioctl(folder, SHUTDOWN, struct.pack("I", WITHOUT_FLUSHING))
    os.close(folder)


def environment(preload):
    home = str(place / "a" / "b")
    return {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "XDG_STATE_HOME": str(out / "state"), **preload}


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


def opened(journal):
    """The program opens it again and writes one more."""
    again = subprocess.run([program, "do", journal, "note", "after the cut"], env=environment({}),
                           capture_output=True, text=True)
    return again.returncode, again.stderr


def one_cut(number, preload, sums):
    writers, said = [], []
    for writer in ("anna", "ben"):
        lines = [f'note "cut {number} {writer} {n}"' for n in range(3000)]
        told = out / f"told.{writer}"
        more = ["--agenda", AGENDA] if number == 1 else []
        writers.append(do("M", lines, told, preload, *more, "--as", writer))
        said.append((writer, told))
        if number == 1:
            time.sleep(0.4)
    time.sleep(random.uniform(0.05, 0.6))
    # What is said while the file system is being shut down, no screen could show after a real cut.
    said = {writer: told.read_text().count("note taken") for writer, told in said}
    cut()
    for process in writers:
        process.wait()
    run("umount", place)
    mount()
    journal = place / "a" / "b" / "informals" / "M.jsonl"
    there = notes_there(journal)
    for writer, notes in said.items():
        for n in range(notes):
            sums["acknowledged"] += 1
            if there[f"cut {number} {writer} {n}"] == 0:
                sums["lost"] += 1
                if not preload:
                    print(f"lost: cut {number} {writer} {n} of {notes}")
    sums["doubled"] += sum(times > 1 for text, times in there.items() if text != "after the cut")
    code, why = opened(journal)
    sums["torn"] += "cut off while it was written" in why
    if code != 0 and not preload:
        sums["not opened again"] += 1
        print(why)


def begun(number, sums):
    """A meeting that is begun, in folders that were not there, is there when the power goes at once."""
    folder = place / f"new-{number}" / "b" / "c"
    process = do(folder / "N.jsonl", ["note \"begun\""], out / "told.new", {}, "--agenda", AGENDA)
    process.wait()
    cut()
    run("umount", place)
    mount()
    sums["begun"] += 1
    sums["begun and lost"] += not (folder / "N.jsonl").exists() or b'"text":"begun"' not in (folder / "N.jsonl").read_bytes()


def play(preload, how_many):
    place.mkdir(exist_ok=True)
    subprocess.run(["umount", place], stderr=subprocess.DEVNULL)
    sums = collections.Counter()
    fresh()
    try:
        for number in range(1, how_many + 1):
            one_cut(number, preload, sums)
            if not preload:
                begun(number, sums)
    finally:
        run("umount", place)
    return sums


without = play({"LD_PRELOAD": str(out / "no-sync.so")}, 3)
print("a program whose syncs do nothing, 3 cuts:", dict(without))
assert without["lost"] > 0, "nothing was lost without syncs: these cuts show nothing"
sums = play({}, cuts)
print(f"the program, {cuts} cuts:", dict(sums))
assert sums["acknowledged"] > 0 and sums["lost"] == sums["doubled"] == sums["begun and lost"] == sums["not opened again"] == 0
