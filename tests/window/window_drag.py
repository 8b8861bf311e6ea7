# SPDX-FileCopyrightText: 2026 Paper Cabinet developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real mouse drags cards in a real window, and the library shows it."""

import unittest

from realwindow import Window, eventually, run_all, xdotool

LIST = """# Reading
- [ ] Alpha of the list[OSDI'20]: [[Paper](https://example.org/a.pdf)]
- [ ] Beta of the list[SOSP'21]: [[Paper](https://example.org/b.pdf)]
- [ ] Gamma of the list: [[Note](https://example.org/c)]
- [ ] Delta of the list: [[Note](https://example.org/d)]
- [x] Omega of the list[PLDI'19]: [[Paper](https://example.org/o.pdf)]
"""


class DragTest(unittest.TestCase):
    def setUp(self):
        self.window = Window(LIST)
        self.addCleanup(self.window.close)
        self.start = self.window.papers()
        self.assertEqual(len(self.start["to-read"]), 4)
        self.window.card("Alpha")
        self.window.focus()

    def in_column(self, status, title):
        return any(title in name for name in self.window.papers().get(status, []))

    def test_dragToAnotherColumn_movesTheCardInTheLibrary(self):
        self.window.drag(self.window.card("Beta").middle, self.window.column("Reading").at(0.5, 0.4))
        eventually(lambda: self.in_column("reading", "Beta"), "Beta in the column Reading of the library")
        self.assertEqual(len(self.window.papers()["to-read"]), 3)

        xdotool("key", "ctrl+z")
        eventually(lambda: self.window.papers() == self.start, "everything as before after undo")

    def test_dragWithinTheColumn_keepsTheExactPlace(self):
        first, last = self.start["to-read"][0], self.start["to-read"][2]
        self.window.drag(self.window.card(first).middle, self.window.card(last).at(0.5, 0.9))
        wanted = [self.start["to-read"][i] for i in (1, 2, 0, 3)]
        eventually(lambda: self.window.papers()["to-read"] == wanted, f"the order {wanted}")

    def test_escapeWhileDragging_changesNothing(self):
        self.window.drag(self.window.card("Gamma").middle, self.window.column("Done").at(0.5, 0.5), release=False)
        xdotool("key", "Escape")
        xdotool("mouseup", 1)
        self.window.command("move", self.window.paper_id("Delta of the list"), "reading")
        eventually(lambda: self.window.find(lambda n: "Delta" in n.name), "a window that is still alive")
        self.assertTrue(self.in_column("to-read", "Gamma"))

    def test_changeByTheCommandLine_isShownWithoutTouchingTheWindow(self):
        before = self.window.card("Alpha").x
        self.window.command("move", self.window.paper_id("Alpha of the list"), "done")
        eventually(lambda: self.window.card("Alpha").x > before, "Alpha in a column further right")


if __name__ == "__main__":
    run_all("__main__")
