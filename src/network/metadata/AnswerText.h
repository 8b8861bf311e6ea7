// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Metadata.h"
#include "domain/Result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QXmlStreamAttributes>

#include <functional>

// What the readers of answers share.
namespace cabinet::network {

inline constexpr qsizetype largestAnswer = 8LL * 1024 * 1024;
inline constexpr int deepestAnswer = 64;

[[nodiscard]] Error notUnderstood(const QString &catalogue, const QString &detail);
[[nodiscard]] Error saysError(const QString &catalogue, const QString &words);
[[nodiscard]] Error tooManyQuestions(const QString &catalogue);

[[nodiscard]] Result<QJsonObject> jsonAnswer(const QString &catalogue, const QByteArray &json);

// One line of plain text, whatever the value is: a list's first, a number's digits, nothing for the rest.
[[nodiscard]] QString lineOf(const QJsonValue &value);
[[nodiscard]] std::optional<int> yearOf(const QJsonValue &value); // a number or text that begins with the year
[[nodiscard]] QString webAddress(const QJsonValue &value);        // http and https only, no spaces, at most 2,000
[[nodiscard]] Identifiers idsOfDoi(const QString &doi);           // arXiv's own become `arxiv`

// Calls `ended` for every element that ends: the names from the root to it, joined by "/", its attributes, and the text in it and
// in what it holds. Prefixes of names are left out. False and `detail`: not well-formed, a DTD, too deep, too large.
struct XmlElement
{
    QString path;
    QXmlStreamAttributes attributes;
    QString text;
};
[[nodiscard]] bool walkXml(const QByteArray &xml, const std::function<void(const XmlElement &)> &ended, QString &detail);

} // namespace cabinet::network
