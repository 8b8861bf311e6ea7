// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Idea.h"
#include "domain/Paper.h"
#include "markdown/List.h"

#include <QByteArray>
#include <QList>

// What the library has changed since a list was read, written into the list's own bytes as the smallest edits: a moved card is
// one byte. What the parser did not understand is never touched. Pure.
namespace cabinet {

struct TextEdit
{
    markdown::Span span; // of the original bytes; empty: an insertion
    QByteArray text;
};

// How the entry's text must change to say what the paper says now. No edit when it does.
[[nodiscard]] QList<TextEdit> editsFor(const QByteArray &bytes, const markdown::PaperEntry &entry, const Paper &paper);
[[nodiscard]] QList<TextEdit> editsFor(const QByteArray &bytes, const markdown::IdeaEntry &entry, const Idea &idea);

// Edits must not overlap; their order does not matter.
[[nodiscard]] QByteArray withEdits(const QByteArray &bytes, QList<TextEdit> edits);

// "[[Paper](https://…)]"
[[nodiscard]] QString linkText(const Link &link);

} // namespace cabinet
