// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/LinkKey.h"
#include "domain/Source.h"
#include "library/Clean.h"
#include "library/Library.h"
#include "library/Positions.h"
#include "library/Rows.h"
#include "library/sync/Home.h"
#include "markdown/List.h"

#include "domain/TitleKey.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using storage::Table;

Error noSuchIdea()
{
    return {QCoreApplication::translate("Library", "This idea is no longer in the library. Look again and repeat the change."),
            {}};
}

// In the order of the cabinet, each once. Fails when one is missing.
QList<qint64> inOrder(Edits &edits, const QList<IdeaId> &ids)
{
    const QList<qint64> found =
        edits.ids(u"SELECT id FROM idea WHERE id IN (SELECT value FROM json_each(?)) ORDER BY position, id"_s, {jsonIds(ids)});
    if (edits.ok() && found.size() != QSet<IdeaId>(ids.begin(), ids.end()).size())
        edits.fail(noSuchIdea());
    return found;
}

// "Idea 5" and "“title”" for history: number and plain title of one, how many otherwise.
QStringList named(const storage::Reader &reader, const QList<IdeaId> &ids)
{
    const QString count = QString::number(ids.size());
    if (ids.size() != 1)
        return {count};
    const Result<QList<QVariantList>> rows =
        selectRows(reader.connection(), u"SELECT number, title_text FROM idea WHERE id = ?"_s, {ids.first().value}, 2);
    if (!rows || rows->isEmpty())
        return {count};
    return {count, rows->first().at(0).toString(), rows->first().at(1).toString()};
}

int freeNumber(Edits &edits, std::optional<int> wished)
{
    if (wished && *wished > 0 && !edits.integer(u"SELECT id FROM idea WHERE number = ?"_s, {*wished}))
        return *wished;
    return nextIdeaNumber(edits);
}

// What the line around the link tells of the paper. A link that is not in the idea tells only itself.
PaperDraft draftFromLink(const Idea &idea, const Link &link)
{
    PaperDraft draft;
    const QByteArray text = ideaText(idea.title, idea.body);
    for (const markdown::LinkSpan &span : markdown::findLinks(text)) {
        if (span.link != link)
            continue;
        const markdown::Mention mention = markdown::mentionAround(text, span);
        draft.title = mention.title;
        draft.authors = mention.authors;
        draft.venue = mention.venue;
        break;
    }
    if (oneLine(draft.title).isEmpty())
        draft.title = oneLine(link.label).isEmpty() ? link.url : link.label;
    draft.links = {{u"Paper"_s, link.url}};
    return draft;
}

std::optional<qint64> knownPaper(Edits &edits, const PaperDraft &draft)
{
    if (const auto known =
            edits.integer(u"SELECT id FROM paper WHERE title_key = ? ORDER BY id LIMIT 1"_s, {titleKey(draft.title)}))
        return known;
    const QString key = linkKey(draft.links.first().url);
    if (key.isEmpty())
        return {};
    // The part of a key that stands in every way to write the address narrows the search to a few rows.
    const QString sql = u"SELECT paper, url FROM link WHERE instr(lower(url), ?) > 0 ORDER BY paper"_s;
    for (const QVariantList &row : edits.rows(sql, {linkKeyCore(key)}, 2)) {
        if (linkKey(row.at(1).toString()) == key)
            return row.at(0).toLongLong();
    }
    return {};
}

// Numbers are unique at every moment: first out of the way, then to where they belong.
void renumber(Edits &edits)
{
    const QList<qint64> ids = edits.ids(u"SELECT id FROM idea ORDER BY position, id"_s, {});
    const QList<qint64> numbers = edits.ids(u"SELECT number FROM idea ORDER BY position, id"_s, {});
    const qint64 free = edits.integer(u"SELECT max(number) FROM idea"_s).value_or(0) + 1;
    for (const bool away : {true, false}) {
        for (qsizetype i = 0; edits.ok() && i < ids.size(); ++i) {
            if (numbers.at(i) != i + 1)
                edits.update(Table::Idea, ids.at(i), {{"number"_L1, away ? free + i : i + 1}});
        }
    }
    // From now on files say the library's number, also where it was another one all along.
    edits.note(u"UPDATE anchor SET said = json_set(coalesce(said, '{}'), '$.number', 0) WHERE source IN "
               "(SELECT id FROM source WHERE kind = ?)"_s,
               {static_cast<int>(ListKind::Ideas)});
}

} // namespace

Result<IdeaId> Library::addIdea(const IdeaDraft &draft)
{
    const Result<IdeaDraft> clean = cleanDraft(draft);
    if (!clean)
        return clean.error();
    IdeaId id;
    const QString title = markdown::plainText(clean->title);
    const Changed done =
        write(u"add-idea"_s, {title}, Edits::body([&](Edits &edits) {
                  const int number = freeNumber(edits, clean->number);
                  const qint64 position = lastPosition(edits, Order::Ideas) + positionStep;
                  id = IdeaId{edits.insert(Table::Idea, ideaRow(*clean, number, position, QDateTime::currentMSecsSinceEpoch()))};
                  if (const qint64 home = homeOfIdeas(edits); home != 0)
                      edits.insert(Table::Place, {{"idea"_L1, id.value}, {"source"_L1, home}});
                  for (const QString &tag : clean->tags)
                      tagIdea(edits, id, ensureTag(edits, tag));
              }));
    if (!done)
        return done.error();
    return id;
}

Library::Changed Library::editIdea(IdeaId id, const IdeaEdit &edit)
{
    const Result<IdeaEdit> clean = cleanEdit(edit);
    if (!clean)
        return clean.error();
    return write(u"edit-idea"_s, named(read(), {id}), Edits::body([&](Edits &edits) {
                     if (inOrder(edits, {id}).size() == 1)
                         applyEdit(edits, id, *clean, QDateTime::currentMSecsSinceEpoch());
                 }));
}

Library::Changed Library::moveIdeas(const QList<IdeaId> &ids, std::optional<IdeaId> before)
{
    if (ids.isEmpty())
        return ChangeSummary{};
    return write(u"move-ideas"_s, named(read(), ids), Edits::body([&](Edits &edits) {
                     const QList<qint64> moved = inOrder(edits, ids);
                     const std::optional<qint64> front = before ? std::optional(before->value) : std::nullopt;
                     const auto positions = edits.ok() ? placeBefore(edits, Order::Ideas, moved, front) : std::nullopt;
                     for (qsizetype i = 0; positions && edits.ok() && i < moved.size(); ++i)
                         edits.update(Table::Idea, moved.at(i), {{"position"_L1, positions->at(i)}});
                 }));
}

Library::Changed Library::renumberIdeas()
{
    return write(u"renumber-ideas"_s, {}, Edits::body([](Edits &edits) { renumber(edits); }));
}

Library::Changed Library::removeIdeas(const QList<IdeaId> &ids)
{
    if (ids.isEmpty())
        return ChangeSummary{};
    return write(u"remove-ideas"_s, named(read(), ids),
                 Edits::body([&](Edits &edits) { cabinet::removeIdeas(edits, inOrder(edits, ids)); }));
}

Library::Changed Library::linkPaper(IdeaId idea, PaperId paper)
{
    return write(u"link-paper"_s, named(read(), {idea}), Edits::body([&](Edits &edits) {
                     if (!edits.integer(u"SELECT id FROM paper WHERE id = ?"_s, {paper.value}))
                         edits.fail({QCoreApplication::translate(
                                         "Library", "This paper is no longer in the library. Look again and repeat the change."),
                                     {}});
                     if (inOrder(edits, {idea}).size() == 1)
                         linkIdea(edits, idea, paper);
                 }));
}

Library::Changed Library::unlinkPaper(IdeaId idea, PaperId paper)
{
    return write(u"unlink-paper"_s, named(read(), {idea}), Edits::body([&](Edits &edits) {
                     edits.removeAll(Table::IdeaPaper, edits.ids(u"SELECT id FROM idea_paper WHERE idea = ? AND paper = ?"_s,
                                                                 {idea.value, paper.value}));
                 }));
}

Result<PaperId> Library::addPaperFromIdea(IdeaId id, const Link &link)
{
    const Result<std::optional<Idea>> found = read().idea(id);
    if (!found)
        return found.error();
    if (!*found)
        return noSuchIdea();
    const Result<PaperDraft> draft = cleanDraft(draftFromLink(**found, link));
    if (!draft)
        return draft.error();
    if (draft->links.isEmpty())
        return Error{QCoreApplication::translate("Library", "This link has no address to make a card from. Choose another link."),
                     {}};
    PaperId paper;
    const QStringList args{draft->title, QString::number((*found)->number)};
    const Changed done = write(u"paper-from-idea"_s, args, Edits::body([&](Edits &edits) {
                                   if (inOrder(edits, {id}).isEmpty())
                                       return;
                                   const std::optional<qint64> known = knownPaper(edits, *draft);
                                   paper = known ? PaperId{*known} : insertPaper(edits, *draft);
                                   linkIdea(edits, id, paper);
                               }));
    if (!done)
        return done.error();
    return paper;
}

} // namespace cabinet
