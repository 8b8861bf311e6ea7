// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/UrlDraft.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

QString titleOf(const QUrl &url)
{
    static const QRegularExpression arxiv(u"^/(?:abs|pdf)/([^/]+?)(?:\\.pdf)?/?$"_s);
    if (url.host().endsWith("arxiv.org"_L1)) {
        if (const auto match = arxiv.match(url.path()); match.hasMatch())
            return u"arXiv %1"_s.arg(match.captured(1));
    }
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    QString last = parts.isEmpty() ? QString() : parts.last();
    if (last.endsWith(".pdf"_L1, Qt::CaseInsensitive) || last.endsWith(".html"_L1, Qt::CaseInsensitive))
        last = last.left(last.lastIndexOf(u'.'));
    last.replace(u'_', u' ');
    return last.simplified().isEmpty() ? url.host() : last.simplified();
}

} // namespace

bool isWebAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    static const QRegularExpression address(u"^https?://\\S+$"_s, QRegularExpression::CaseInsensitiveOption);
    return address.match(trimmed).hasMatch() && !QUrl(trimmed).host().isEmpty();
}

std::optional<PaperDraft> draftFromAddress(const QString &text)
{
    if (!isWebAddress(text))
        return {};
    PaperDraft draft;
    draft.title = titleOf(QUrl(text.trimmed()));
    draft.links = {{u"Paper"_s, text.trimmed()}};
    return draft;
}

} // namespace cabinet
