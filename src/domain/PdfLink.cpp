// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/PdfLink.h"

#include <QStringList>
#include <QStringView>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

enum Rank { Attachment, PdfPath, Arxiv, PdfLabel, PaperLabel, None };

bool isOneOf(const QString &label, const QStringList &names)
{
    return names.contains(label.simplified(), Qt::CaseInsensitive);
}

bool isSomethingElse(const QString &label)
{
    static const QStringList others{u"note"_s, u"notes"_s, u"笔记"_s, u"code"_s, u"slides"_s, u"video"_s};
    return isOneOf(label, others);
}

struct Address
{
    QStringView host; // empty for a path in a folder
    QStringView path; // without query and fragment
};

// Taken apart by hand: an import asks this of every link of a long list, and QUrl takes many times as long.
Address addressOf(QStringView url)
{
    qsizetype end = 0;
    while (end < url.size() && url.at(end) != u'?' && url.at(end) != u'#')
        ++end;
    const QStringView plain = url.first(end);
    const qsizetype scheme = plain.indexOf(u"://");
    if (scheme < 0)
        return {{}, plain};
    const QStringView rest = plain.sliced(scheme + 3);
    const qsizetype slash = rest.indexOf(u'/');
    return slash < 0 ? Address{rest, {}} : Address{rest.first(slash), rest.sliced(slash)};
}

bool isArxiv(const Address &address)
{
    const bool host =
        address.host.compare(u"arxiv.org", Qt::CaseInsensitive) == 0 || address.host.endsWith(u".arxiv.org", Qt::CaseInsensitive);
    return host &&
           (address.path.startsWith(u"/abs/", Qt::CaseInsensitive) || address.path.startsWith(u"/pdf/", Qt::CaseInsensitive));
}

Rank rankOf(const Link &link)
{
    static const QStringList pdf{u"pdf"_s};
    static const QStringList paper{u"paper"_s, u"论文"_s};
    const QStringView url = QStringView(link.url).trimmed();
    if (url.isEmpty() || isSomethingElse(link.label))
        return None;
    if (link.url.startsWith(u"attachment:"_s))
        return Attachment;
    const Address address = addressOf(url);
    if (address.path.endsWith(u".pdf", Qt::CaseInsensitive) || address.path.contains(u"/doi/pdf/", Qt::CaseInsensitive))
        return PdfPath;
    if (isArxiv(address))
        return Arxiv;
    if (isOneOf(link.label, pdf))
        return PdfLabel;
    return isOneOf(link.label, paper) ? PaperLabel : None;
}

} // namespace

bool isAboutPaper(const Link &link)
{
    return isSomethingElse(link.label);
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
        if (isOneOf(link.label, {u"note"_s, u"notes"_s, u"笔记"_s}) && !link.url.trimmed().isEmpty())
            return link;
    }
    return {};
}

} // namespace cabinet
