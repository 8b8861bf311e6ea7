// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/UrlDraft.h"

#include "domain/LinkTarget.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

QString titleOf(const QUrl &url)
{
    if (const QString id = addressTarget(url.toString()).arxiv; !id.isEmpty())
        return u"arXiv %1"_s.arg(id);
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
