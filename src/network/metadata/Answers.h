// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Metadata.h"
#include "domain/Result.h"

#include <QByteArray>
#include <QList>

// What catalogues answer, as papers: bytes in, values out, nothing asked. An empty list: the catalogue knows of none. An Error:
// the bytes are not what this catalogue answers, or it says that something went wrong; its sentence names the catalogue. XML with
// a DTD, anything nested deeper than 64 or larger than 8 MiB is refused.
namespace cabinet::network {

// Atom of https://info.arxiv.org/help/api/user-manual.html. A wrong id is answered with 200 and an entry called "Error", too many
// questions with the words "Rate exceeded.".
[[nodiscard]] Result<QList<Metadata>> readArxiv(const QByteArray &atom);

// https://api.crossref.org: one work or a list of them; titles are lists, abstracts are JATS.
[[nodiscard]] Result<QList<Metadata>> readCrossref(const QByteArray &json);

// https://dblp.org/faq/13501473: hits; a single author is no list, titles end in a full stop, namesakes are numbered.
[[nodiscard]] Result<QList<Metadata>> readDblp(const QByteArray &json);

// https://docs.openalex.org: one work or results; the abstract is an index of words.
[[nodiscard]] Result<QList<Metadata>> readOpenAlex(const QByteArray &json);

// https://api.semanticscholar.org/api-docs/graph: one paper or data.
[[nodiscard]] Result<QList<Metadata>> readSemanticScholar(const QByteArray &json);

// https://support.datacite.org/docs/api: one DOI or a list.
[[nodiscard]] Result<QList<Metadata>> readDataCite(const QByteArray &json);

// https://www.ncbi.nlm.nih.gov/books/NBK25499: esummary as JSON, efetch as XML.
[[nodiscard]] Result<QList<Metadata>> readPubMedSummary(const QByteArray &json);
[[nodiscard]] Result<QList<Metadata>> readPubMedArticles(const QByteArray &xml);

// https://docs.openreview.net: notes; version 2 wraps each value.
[[nodiscard]] Result<QList<Metadata>> readOpenReview(const QByteArray &json);

} // namespace cabinet::network
