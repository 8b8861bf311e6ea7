// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/PdfLink.h"

#include "domain/LinkTarget.h"

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

enum Rank { Attachment, PdfFile, Arxiv, KnownPdf, PdfLabel, PaperLabel, LandingPage, None };

bool isLabelled(const Link &link, QStringView label)
{
    return QStringView(link.label).trimmed().compare(label, Qt::CaseInsensitive) == 0;
}

Rank rankOfLabel(const Link &link)
{
    if (isLabelled(link, u"pdf"))
        return PdfLabel;
    return isLabelled(link, u"paper") || isLabelled(link, u"论文") ? PaperLabel : None;
}

Rank rankOfKind(const LinkTarget &target, const Link &link)
{
    switch (target.kind) {
    case LinkKind::Pdf:
        return PdfFile;
    case LinkKind::RepositoryFile: {
        const QString path = link.url.section(u'#', 0, 0).section(u'?', 0, 0).trimmed();
        return !target.pdfs.isEmpty() || path.endsWith(u".pdf"_s, Qt::CaseInsensitive) ? PdfFile : None;
    }
    case LinkKind::Arxiv:
        return Arxiv;
    case LinkKind::LandingPage:
    case LinkKind::Doi:
        return target.pdfs.isEmpty() ? LandingPage : KnownPdf;
    default:
        return None;
    }
}

Rank rankOf(const Link &link)
{
    if (link.url.trimmed().isEmpty() || isBesidePaperLabel(link.label))
        return None;
    if (link.url.startsWith("attachment:"_L1))
        return Attachment;
    return std::min(rankOfKind(addressTarget(link.url), link), rankOfLabel(link));
}

} // namespace

bool isAboutPaper(const Link &link)
{
    return isBesidePaperLabel(link.label);
}

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
        if (isNoteLabel(link.label) && !link.url.trimmed().isEmpty())
            return link;
    }
    return {};
}

} // namespace cabinet
