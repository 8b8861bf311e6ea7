// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Captured.h"

namespace cabinet::test {

inline const QByteArray readings = "# Systems\n\n## Compilers\n\n"
                                   "- [x] A Fast Compiler[OSDI'20]: [[Paper](https://example.org/a.pdf)] [[Note](notes/a.md)]\n"
                                   "- [ ] A Small Kernel[MICRO 2019]: [[Paper](https://example.org/b.pdf)]\n\n"
                                   "# Learning\n\n- [ ] 张量编译器: [[Paper](https://example.org/c)]\n";
inline const QByteArray curiosities =
    "# Cabinet\n\n1. First idea\n   - a thought, see [a page](https://example.org/p)\n2. Second idea\n";

// Paper ids in the order of the list: p1 is done, p2 and p3 are to read; i1 and i2.
inline bool fill(const Cli &cli)
{
    return cli({QStringLiteral("import"), cli.list(readings), cli.list(curiosities, QStringLiteral("ideas.md"))}).status == 0;
}

} // namespace cabinet::test
