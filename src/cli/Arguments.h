// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Status.h"
#include "library/ImportPlan.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace cabinet::cli {

// What was typed, checked for shape only: whether an id or a file exists is seen later.
struct Arguments
{
    QString command; // "import", "list", …
    QString library; // empty: the default one
    bool json = false;
    bool quiet = false;

    QStringList files;            // import, sync, merge-driver; patterns of git-setup
    ImportAs as = ImportAs::Auto; // import
    bool dryRun = false;          // import
    bool gitDates = false;        // import
    QString kind;                 // list: papers, ideas, tags, topics
    std::optional<Status> status; // list, add, move
    QStringList tags;             // list, add, tag: those to add
    QStringList dropTags;         // tag
    QString topic;                // list, add, rename-topic
    QString search;               // list
    QString linkState;            // list: "dead" or a name of domain/LinkVerdict.h
    QStringList ids;              // show, move, tag, open, check-links
    QString title;                // add; rename-topic: the new name
    QStringList links;            // add: LABEL=URL
    QString label;                // open
    QString format;               // export; empty: not said
    QString output;               // export, backup
    int most = 50;                // history
    QString repository;           // git-setup; empty: where the program was started
    bool yes = false;             // git-setup
    QString list;                 // check-links: a source's file; empty: any
    QString mode;                 // sync: off, in-step, ask, read-only; empty: as it is
    QString take;                 // sync: library or file, where both changed the same; empty: neither
    bool fix = false;             // lint
    bool lookUp = false;          // add: ask the catalogues
    bool again = false;           // check-links
    bool lose = false;            // sync: many entries may go
};

// A finished parse that is no command: help or version (status 0, for standard output), or wrong usage (status 2).
struct Exit
{
    int status = 0;
    QString text;
};

[[nodiscard]] const QStringList &commandNames();
[[nodiscard]] std::variant<Arguments, Exit> parseArguments(const QStringList &arguments);

} // namespace cabinet::cli
