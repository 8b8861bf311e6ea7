// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/PdfCache.h"

#include <QRegularExpression>

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

// Matched against "host/path?query", encoded, the host in lower case. "\1" and "\2" stand for what the brackets caught.
struct Page
{
    const char16_t *pattern;
    const char16_t *pdf;
};

constexpr std::array pages{
    Page{uR"(^(?:www\.|export\.)?arxiv\.org/abs/([A-Za-z.-]+/\d{7}(?:v\d+)?|\d{4}\.\d{4,5}(?:v\d+)?)/?(?:\?.*)?$)",
         uR"(https://arxiv.org/pdf/\1)"},
    Page{uR"(^(?:www\.)?github\.com/([^/]+/[^/]+)/blob/([^?]+\.pdf)(?:\?.*)?$)", uR"(https://github.com/\1/raw/\2)"},
    Page{uR"(^(?:www\.)?openreview\.net/forum\?(?:.*&)?id=([A-Za-z0-9_-]+)(?:&.*)?$)", uR"(https://openreview.net/pdf?id=\1)"},
    Page{uR"(^(?:www\.)?(?:aclanthology\.org|aclweb\.org/anthology)/([A-Z]\d\d-\d{4,5}|\d{4}\.[a-z0-9_-]+\.\d+)/?(?:\?.*)?$)",
         uR"(https://aclanthology.org/\1.pdf)"},
    Page{uR"(^dl\.acm\.org/doi/(?:abs/|full/|fullHtml/)?(10\.\d+/[^?]+)(?:\?.*)?$)", uR"(https://dl.acm.org/doi/pdf/\1)"},
};

struct Rule
{
    QRegularExpression pattern;
    QString pdf;
};

// Compiled once: every card of a board asks.
const std::vector<Rule> &rules()
{
    static const std::vector<Rule> compiled = [] {
        std::vector<Rule> made;
        for (const Page &page : pages)
            made.push_back({QRegularExpression(QString::fromUtf16(page.pattern)), QString::fromUtf16(page.pdf)});
        return made;
    }();
    return compiled;
}

} // namespace

QUrl pdfAddress(const QUrl &url)
{
    if (url.scheme() != u"https"_s && url.scheme() != u"http"_s)
        return url;
    const QString rest = url.toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    const QString address = url.host(QUrl::FullyEncoded).toLower() + rest;
    for (const Rule &rule : rules()) {
        if (rule.pattern.match(address).hasMatch()) {
            QString pdf = address;
            return QUrl(pdf.replace(rule.pattern, rule.pdf), QUrl::StrictMode);
        }
    }
    return url;
}

} // namespace cabinet::network
