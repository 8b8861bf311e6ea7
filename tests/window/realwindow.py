# SPDX-FileCopyrightText: 2026 Paper Cabinet developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program in a real window: an X server and a session bus of its own, a real pointer and keyboard (XTest through xdotool), and
what a screen reader would see (AT-SPI). Nothing of the user's is touched: home and library are temporary folders."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

SKIPPED = 77
PATIENCE = 20.0  # seconds that something awaited may take; a machine under load is slow, not wrong


def eventually(condition, what):
    """The condition's first true value; fails after PATIENCE with `what` was awaited."""
    end = time.monotonic() + PATIENCE
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"not seen within {PATIENCE:.0f} s: {what}")
        time.sleep(0.1)


def run_all(module_name):
    """Runs the tests of a module in a display of their own; ends the process with their result."""
    missing = [tool for tool in ("Xvfb", "xdotool", "dbus-run-session") if not shutil.which(tool)]
    try:
        import pyatspi  # noqa: F401
    except ImportError:
        missing.append("pyatspi")
    if missing:
        print("skipped: not installed: " + ", ".join(missing))
        sys.exit(SKIPPED)
    if len(sys.argv) < 2:
        sys.exit(f"usage: {sys.argv[0]} PROGRAM")
    if "CABINET_TEST_DISPLAY" not in os.environ:
        sys.exit(in_own_display())
    program = unittest.main(module=module_name, argv=sys.argv[:1], exit=False, verbosity=2)
    sys.exit(0 if program.result.wasSuccessful() else 1)


def in_own_display():
    """Starts Xvfb and a session bus, and this script again inside them."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1400x900x24", "-nolisten", "tcp",
         "-noreset"],  # or a program that starts just when the last one before it ends finds no server
        pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    home = tempfile.mkdtemp(prefix="cabinet-window-")
    try:
        display = os.fdopen(reader).readline().strip()
        if not display:
            print("skipped: Xvfb does not start")
            return SKIPPED
        runtime = os.path.join(home, "runtime")
        os.mkdir(runtime, 0o700)
        environment = dict(
            os.environ, CABINET_TEST_DISPLAY="1", DISPLAY=":" + display, HOME=home, XDG_RUNTIME_DIR=runtime,
            XDG_DATA_HOME=home + "/data", XDG_CONFIG_HOME=home + "/config", XDG_CACHE_HOME=home + "/cache",
            QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_SCALE_FACTOR="1",
            LC_ALL="C.UTF-8", LANGUAGE="en", NO_AT_BRIDGE="1")
        environment.pop("WAYLAND_DISPLAY", None)
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        return subprocess.call(["dbus-run-session", "--", sys.executable, *sys.argv], env=environment)
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(home, ignore_errors=True)


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


class Window:
    """A running window on a library of its own, made from a Markdown list."""

    def __init__(self, markdown):
        self.program = sys.argv[1]
        self.folder = tempfile.mkdtemp(prefix="cabinet-library-")
        self.library = os.path.join(self.folder, "board.papercabinet")
        source = os.path.join(self.folder, "list.md")
        with open(source, "w", encoding="utf-8") as file:
            file.write(markdown)
        self.command("import", source)
        self.process = subprocess.Popen([self.program, self.library])

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def command(self, *arguments):
        done = subprocess.run([self.program, "--library", self.library, *arguments], check=True, capture_output=True, text=True,
                              encoding="utf-8", env=dict(os.environ, DISPLAY=""))
        return done.stdout

    def papers(self):
        """Titles by status, in the order of the board, as the library has them."""
        columns = {}
        document = json.loads(self.command("--json", "list", "papers"))
        rows = document["papers"] if isinstance(document, dict) else document
        for row in rows:
            columns.setdefault(row["status"], []).append(row["title"])
        return columns

    def paper_id(self, title):
        document = json.loads(self.command("--json", "list", "papers"))
        rows = document["papers"] if isinstance(document, dict) else document
        return next(str(row["id"]) for row in rows if row["title"] == title)

    def application(self):
        import pyatspi
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def find(self, wanted):
        """The first accessible object that is showing and wanted, or None."""
        import pyatspi
        waiting = [self.application()]
        while waiting:
            node = waiting.pop(0)
            if node is None:
                continue
            try:
                if wanted(node) and node.getState().contains(pyatspi.STATE_SHOWING):
                    return node
                waiting.extend(node[i] for i in range(min(node.childCount, 500)))
            except Exception:  # the object went away while it was looked at
                continue
        return None

    def card(self, title):
        """Where the middle of a card is on the screen, once it is shown."""
        import pyatspi
        roles = (pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_TABLE_CELL)
        node = eventually(lambda: self.find(lambda n: n.getRole() in roles and title in n.name), f"the card “{title}”")
        return box_of(node)

    def column(self, name):
        import pyatspi
        roles = (pyatspi.ROLE_LIST, pyatspi.ROLE_TABLE)
        node = eventually(lambda: self.find(lambda n: n.getRole() in roles and name.lower() in n.name.lower()), f"the column {name}")
        return box_of(node)

    def focus(self):
        ids = eventually(lambda: subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True).stdout.split(),
            "a window on the screen")
        xdotool("windowfocus", "--sync", ids[-1])

    def drag(self, start, end, release=True):
        """Presses at one point of the screen and lets go at another, with the small steps a hand makes."""
        xdotool("mousemove", *start)
        time.sleep(0.1)
        xdotool("mousedown", 1)
        for step in range(1, 21):
            x = start[0] + (end[0] - start[0]) * step // 20
            y = start[1] + (end[1] - start[1]) * step // 20
            xdotool("mousemove", x, y)
            time.sleep(0.02)
        time.sleep(0.3)
        if release:
            xdotool("mouseup", 1)


class Box:
    def __init__(self, x, y, width, height):
        self.x, self.y, self.width, self.height = x, y, width, height

    @property
    def middle(self):
        return self.x + self.width // 2, self.y + self.height // 2

    def at(self, across, down):
        """A point by fractions of width and height."""
        return self.x + int(self.width * across), self.y + int(self.height * down)


def box_of(node):
    import pyatspi
    extents = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return Box(extents.x, extents.y, extents.width, extents.height)
