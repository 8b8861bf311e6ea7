// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Arrange.h"

#include <vector>

// One attempt at a rewrite: all its edits, and where each wish comes to stand.
namespace cabinet::markdown {

// The bytes with a last line end, which a file may lack.
class Padded final
{
public:
    Padded(const QByteArray &bytes, const QByteArray &lineEnd);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    // Edits of the padded bytes as edits of the file's own, which ends as it did.
    [[nodiscard]] QList<TextEdit> unpadded(const QList<TextEdit> &edits) const;
    [[nodiscard]] Span linesOf(Span entry) const;
    // Would the same be added to what the file becomes by these edits of its own bytes? Where line ends are mixed, what comes
    // last may have others.
    [[nodiscard]] bool endsAlike(const QByteArray &after, const QList<TextEdit> &edits) const;

private:
    QByteArray m_bytes;
    QByteArray m_end;       // what was added
    bool m_guessed = false; // there was no line end to go by
};

class Draft final
{
public:
    // `within`: the wish whose lines it changes, or makes longer; the one that was said to stay last.
    void edit(const TextEdit &edit, int within = -1);
    void insert(const TextEdit &edit, int wish) { m_edits.append({edit, wish, -1, false}); }
    void stay(Span lines, int wish) { m_stays.push_back({lines, wish}); }

    // In the order of the file.
    [[nodiscard]] QList<TextEdit> edits();
    // Where the wishes stand in the result, in its order.
    struct Standing
    {
        Span span;
        int wish = -1;
    };
    [[nodiscard]] std::vector<Standing> standings();

private:
    struct Owned
    {
        TextEdit edit;
        int wish = -1;
        int within = -1;
        bool opens = false; // comes first in the lines of `within`
    };
    void sort();

    QList<Owned> m_edits;
    std::vector<Standing> m_stays;
};

} // namespace cabinet::markdown
