// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace cabinet {

// Text of a catalogue as a person reads it: tags of HTML, JATS and MathML gone, entities resolved (twice, for catalogues do it
// twice), no control, bidirectional or other invisible characters, one line. "a < b" stays.
[[nodiscard]] QString cleanLine(const QString &text);

// The same with its paragraphs, "\n\n" between them, at most 64 Ki units long. A leading "Abstract" goes.
[[nodiscard]] QString cleanAbstract(const QString &text);

// Bytes of a bibliography as text: by its byte order mark (UTF-8, UTF-16), else UTF-8, else Latin-1.
[[nodiscard]] QString decodedText(const QByteArray &bytes);

} // namespace cabinet
