// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/metadata/AnswerText.h"

#include "domain/UrlDraft.h"
#include "domain/bibliography/CleanText.h"
#include "domain/bibliography/Year.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qsizetype longestText = 65'536;

// Brackets outside strings: QJsonDocument would follow many more.
bool isTooDeep(const QByteArray &json)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepestAnswer)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

// A text kept short, so that what is nested is never copied more than a little.
void append(QString &text, QStringView more)
{
    text += more.first(std::min(more.size(), std::max<qsizetype>(longestText - text.size(), 0)));
}

} // namespace

Error notUnderstood(const QString &catalogue, const QString &detail)
{
    return {
        QCoreApplication::translate("LookUp", "%1 answered something that is not understood. Try again later.").arg(catalogue),
        detail};
}

Error saysError(const QString &catalogue, const QString &words)
{
    return {QCoreApplication::translate("LookUp", "%1 could not answer: %2").arg(catalogue, cleanLine(words).left(200)), words};
}

Error tooManyQuestions(const QString &catalogue)
{
    return {QCoreApplication::translate("LookUp", "%1 asks for patience: it was asked too often. Try again in a few minutes.")
                .arg(catalogue),
            u"rate limit"_s};
}

Result<QJsonObject> jsonAnswer(const QString &catalogue, const QByteArray &json)
{
    if (json.size() > largestAnswer || isTooDeep(json))
        return notUnderstood(catalogue, u"too large or too deep"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return notUnderstood(catalogue, error.errorString());
    return document.object();
}

QString lineOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray().isEmpty() ? QString() : lineOf(value.toArray().first());
    if (value.isDouble() && std::isfinite(value.toDouble()))
        return QString::number(value.toInteger());
    return cleanLine(value.toString());
}

std::optional<int> yearOf(const QJsonValue &value)
{
    if (value.isDouble())
        return std::isfinite(value.toDouble()) ? plausibleYear(value.toInt(0)) : std::nullopt;
    return yearIn(value.toString().left(100));
}

QString webAddress(const QJsonValue &value)
{
    const QString address = value.toString().trimmed();
    return address.size() <= 2'000 && isWebAddress(address) && cleanLine(address) == address ? address : QString();
}

Identifiers idsOfDoi(const QString &doi)
{
    const QString clean = cleanDoi(doi);
    return clean.isEmpty()
               ? Identifiers{}
               : identifiersOfAddress(u"https://doi.org/"_s +
                                      QString(clean).replace(u'%', u"%25"_s).replace(u'?', u"%3F"_s).replace(u'#', u"%23"_s));
}

bool walkXml(const QByteArray &xml, const std::function<void(const XmlElement &)> &ended, QString &detail)
{
    if (xml.size() > largestAnswer) {
        detail = u"too large"_s;
        return false;
    }
    QXmlStreamReader reader(xml);
    QList<XmlElement> open;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            detail = u"a document type is not allowed"_s;
            return false;
        case QXmlStreamReader::StartElement:
            if (open.size() >= deepestAnswer) {
                detail = u"nested too deeply"_s;
                return false;
            }
            open.append({(open.isEmpty() ? QString() : open.last().path + u'/') + reader.name(), reader.attributes(), {}});
            break;
        case QXmlStreamReader::Characters:
            if (!open.isEmpty())
                append(open.last().text, reader.text());
            break;
        case QXmlStreamReader::EndElement: {
            const XmlElement element = open.takeLast();
            ended(element);
            if (!open.isEmpty())
                append(open.last().text, element.text);
            break;
        }
        default:
            break;
        }
    }
    detail = reader.errorString();
    return !reader.hasError();
}

} // namespace cabinet::network
