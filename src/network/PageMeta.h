// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace cabinet::network {

// What a paper's web page says of itself in its head.
struct PageMeta
{
    QList<QUrl> pdfs; // http and https only, absolute, most trustworthy first
    QString doi;
    QString title;
};

// Reads <meta>, <link> and <base> of a page from anywhere; scripts and styles are skipped, never run. One pass, whatever the
// bytes. The names: Google Scholar's inclusion guidelines (citation_…), Digital Commons (bepress_…), EPrints (eprints.…), Dublin
// Core.
[[nodiscard]] PageMeta readPageMeta(const QByteArray &html, const QUrl &address);

} // namespace cabinet::network
