// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/PdfLink.h"

#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

enum Rank { Attachment, PdfPath, Arxiv, PdfLabel, PaperLabel, None };

bool isOneOf(const QString &label, const QStringList &names)
{
    return names.contains(label.simplified(), Qt::CaseInsensitive);
}

Rank rankOf(const Link &link)
{
    if (link.url.trimmed().isEmpty() ||
        isOneOf(link.label, {u"note"_s, u"notes"_s, u"笔记"_s, u"code"_s, u"slides"_s, u"video"_s}))
        return None;
    if (link.url.startsWith(u"attachment:"_s))
        return Attachment;
    const QUrl url(link.url.trimmed());
    const QString path = url.path().toLower();
    if (path.endsWith(u".pdf"_s) || path.contains(u"/doi/pdf/"_s))
        return PdfPath;
    if (url.host().toLower().endsWith(u"arxiv.org"_s) && (path.startsWith(u"/abs/"_s) || path.startsWith(u"/pdf/"_s)))
        return Arxiv;
    if (isOneOf(link.label, {u"pdf"_s}))
        return PdfLabel;
    return isOneOf(link.label, {u"paper"_s, u"论文"_s}) ? PaperLabel : None;
}

} // namespace

bool mayBePdf(const Link &link)
{
    return rankOf(link) != None;
}

std::optional<Link> choosePdfLink(const Links &links)
{
    std::optional<Link> best;
    Rank bestRank = None;
    for (const Link &link : links) {
        const Rank rank = rankOf(link);
        if (rank < bestRank) {
            best = link;
            bestRank = rank;
        }
    }
    return best;
}

std::optional<Link> chooseNoteLink(const Links &links)
{
    for (const Link &link : links) {
        if (isOneOf(link.label, {u"note"_s, u"notes"_s, u"笔记"_s}) && !link.url.trimmed().isEmpty())
            return link;
    }
    return {};
}

} // namespace cabinet
