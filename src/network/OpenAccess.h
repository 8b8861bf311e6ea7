// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace cabinet::network {

// Free copies of a paper: what to ask the services that know of them, and what their answers say. `base` as in NetworkSettings.
// An empty address: there is nothing to ask with. Answers that are not what they should be say nothing.

// https://unpaywall.org/products/api (v2): a mail address is required.
[[nodiscard]] QUrl unpaywallQuestion(const QUrl &base, const QString &doi, const QString &mail);
[[nodiscard]] QList<QUrl> pdfsByUnpaywall(const QByteArray &json);

// https://docs.openalex.org: works by DOI, else the works whose title is this one.
[[nodiscard]] QUrl openAlexQuestion(const QUrl &base, const QString &doi, const QString &title, const QString &mail);
[[nodiscard]] QList<QUrl> pdfsByOpenAlex(const QByteArray &json, const QString &title);

// https://info.arxiv.org/help/api/user-manual.html: papers with exactly these words as title.
[[nodiscard]] QUrl arxivQuestion(const QUrl &base, const QString &title);
[[nodiscard]] QList<QUrl> pdfsByArxiv(const QByteArray &atom, const QString &title);

} // namespace cabinet::network
