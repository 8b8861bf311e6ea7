// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/PastedDraft.h"

#include "domain/Metadata.h"
#include "domain/UrlDraft.h"
#include "domain/bibliography/Bibtex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

QString titleOf(const Identifiers &ids)
{
    const Identifiers first = ids.arxiv.isEmpty() ? ids : Identifiers{.arxiv = ids.arxiv};
    return shownIdentifiers(first).value(0);
}

// The address that was pasted stays as it is.
PaperDraft draftOfId(const Pasted &pasted)
{
    Metadata known;
    known.ids = pasted.ids;
    PaperDraft draft = draftOf(known);
    draft.title = titleOf(pasted.ids);
    if (!pasted.url.isEmpty())
        draft.links = {{u"Paper"_s, pasted.url}};
    return draft;
}

QList<PaperDraft> draftsOf(const Bibliography &bibliography)
{
    QList<PaperDraft> drafts;
    for (const Metadata &paper : bibliography.papers)
        drafts.append(draftOf(paper));
    return drafts;
}

} // namespace

QList<PaperDraft> draftsOf(const Pasted &pasted)
{
    switch (pasted.kind) {
    case PastedKind::Nothing:
        return {};
    case PastedKind::Identifier:
        return {draftOfId(pasted)};
    case PastedKind::Page:
        return {draftFromAddress(pasted.url).value_or(PaperDraft{})};
    case PastedKind::Bibtex:
        return draftsOf(readBibtex(pasted.text));
    case PastedKind::Ris:
        return draftsOf(readRis(pasted.text));
    case PastedKind::Title:
        return {PaperDraft{.title = pasted.text}};
    }
    return {};
}

bool isMadeTitle(const QString &title, const Links &links, const Identifiers &ids)
{
    if (title == titleOf(ids))
        return true;
    return std::any_of(links.begin(), links.end(), [&title](const Link &link) {
        const std::optional<PaperDraft> made = draftFromAddress(link.url);
        return (made && made->title == title) || title == titleOf(identifiersOfAddress(link.url));
    });
}

} // namespace cabinet
