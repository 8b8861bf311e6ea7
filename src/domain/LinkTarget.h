// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Link.h"

#include <QString>
#include <QStringList>

namespace cabinet {

enum class LinkKind {
    Pdf,            // the file itself
    LandingPage,    // a publisher's or archive's page about one paper
    Doi,            // a resolver; leads to a landing page
    Arxiv,          // any page of arXiv or a mirror about one paper
    RepositoryFile, // a file in a repository, or beside the list
    Code,           // a repository, a model, a notebook
    Note,
    Video,
    Slides,
    Page // anything else
};

// What a link is and where its PDF may be, told from its address and label alone. No network, no exceptions; a few microseconds.
struct LinkTarget
{
    LinkKind kind = LinkKind::Page;
    QStringList pdfs; // addresses, best first; empty: none is known
    QString arxiv;    // the id as written, with its version; empty: none
    QString doi;      // as written, "%2F" read as "/"; empty: none
};

[[nodiscard]] LinkTarget linkTarget(const Link &link);
[[nodiscard]] LinkTarget addressTarget(const QString &url); // of an address without a label

// Labels that say what stands behind a link whatever its address: "Note", "笔记"; "Code", "Slides", "Video" and their kin.
[[nodiscard]] bool isNoteLabel(const QString &label);
[[nodiscard]] bool isBesidePaperLabel(const QString &label);

// The stable name of a kind for tests, statistics and JSON: "pdf", "landing-page", …
[[nodiscard]] QString linkKindName(LinkKind kind);

} // namespace cabinet
