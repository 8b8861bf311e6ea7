// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Metadata.h"
#include "domain/Result.h"
#include "network/NetworkSettings.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <optional>

namespace cabinet::network {

// What one catalogue is asked about a paper, and how its answer is read.
struct Question
{
    LookUp catalogue = LookUp::Arxiv;
    QUrl url;
    Result<QList<Metadata>> (*read)(const QByteArray &) = nullptr;
    bool byTitle = false; // the answer may be of other papers too
};

// The catalogues in the order in which they are asked: those of one kind of id (PubMed, OpenReview, arXiv), then Crossref, DBLP,
// OpenAlex, Semantic Scholar, DataCite.
[[nodiscard]] const QList<LookUp> &catalogueOrder();
[[nodiscard]] QString catalogueName(LookUp catalogue); // "Semantic Scholar"

// nullopt: this catalogue knows nothing by what is known so far. Addresses of the services start at their base in the settings;
// the mail address goes to Crossref and OpenAlex, which ask for one, and only if the user gave it.
[[nodiscard]] std::optional<Question> questionFor(LookUp catalogue, const Metadata &known, const NetworkSettings &settings);

} // namespace cabinet::network
