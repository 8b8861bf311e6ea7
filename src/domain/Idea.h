// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "domain/Link.h"
#include "domain/Tag.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace cabinet {

// A numbered curiosity, whole. `title` is its first line as Markdown source, `body` the rest as Markdown source.
struct Idea
{
    IdeaId id;
    QString uid;
    int number = 0; // stable: given once, never renumbered
    QString title;
    QString body;
    QStringList tags;
    Links links; // read out of title and body, in order
    QList<PaperId> papers;
};

// What the list of ideas shows.
struct IdeaRow
{
    IdeaId id;
    int number = 0;
    QString title;     // plain text
    QString firstLine; // plain text of the first line of the body
    QList<Tag> tags;
    int links = 0;
    int papers = 0;
};

struct IdeaDraft
{
    QString title;
    QString body;
    QStringList tags;
    std::optional<int> number; // the next free one when not given or taken
};

struct IdeaEdit
{
    std::optional<QString> title;
    std::optional<QString> body;
};

} // namespace cabinet
