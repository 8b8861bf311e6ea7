// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Clean.h"
#include "library/Library.h"
#include "library/Positions.h"
#include "library/Rows.h"
#include "library/sync/Home.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using storage::Table;

Error noSuchPaper()
{
    return {QCoreApplication::translate("Library",
                                        "A paper of this change is no longer in the library. Look again and repeat the change."),
            {}};
}

struct Card
{
    qint64 id = 0;
    Status status = Status::ToRead;
};

// In the order of the board, each once. Fails when one is missing.
QList<Card> cardsInOrder(Edits &edits, const QList<PaperId> &ids)
{
    QList<Card> cards;
    const QString sql =
        u"SELECT id, status FROM paper WHERE id IN (SELECT value FROM json_each(?)) ORDER BY status, position, id"_s;
    for (const QVariantList &row : edits.rows(sql, {jsonIds(ids)}, 2))
        cards.append({row.at(0).toLongLong(), static_cast<Status>(row.at(1).toInt())});
    if (edits.ok() && cards.size() != QSet<PaperId>(ids.begin(), ids.end()).size())
        edits.fail(noSuchPaper());
    return cards;
}

void moveCards(Edits &edits, const QList<Card> &cards, Status status, std::optional<PaperId> before)
{
    QList<qint64> ids;
    for (const Card &card : cards)
        ids.append(card.id);
    const std::optional<qint64> front = before ? std::optional(before->value) : std::nullopt;
    const std::optional<QList<qint64>> positions = placeBefore(edits, static_cast<Order>(status), ids, front);
    if (!positions || !edits.ok())
        return;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (qsizetype i = 0; i < cards.size(); ++i) {
        storage::Row row{{"position"_L1, positions->at(i)}};
        if (cards.at(i).status != status)
            row += statusRow(status, now);
        edits.update(Table::Paper, cards.at(i).id, row);
    }
}

// Its place in a linked list goes under the heading `topic`, without one stays. Else the place of its own becomes `topic`, places
// from other files stay, and one there already serves.
void placeUnder(Edits &edits, PaperId paper, const TopicPath &topic)
{
    if (const qint64 linked = linkedPlaceOf(edits, paper); linked != 0) {
        const QList<qint64> before = edits.ids(u"SELECT topic FROM place WHERE id = ? AND topic IS NOT NULL"_s, {linked});
        if (!topic.isEmpty())
            edits.update(Table::Place, linked, {{"topic"_L1, ensureTopic(edits, topic)}});
        dropUnusedTopics(edits, before);
        return;
    }
    const QList<QVariantList> own = edits.rows(
        u"SELECT place.id, topic.path FROM place JOIN topic ON topic.id = place.topic WHERE paper = ? AND source IS NULL"_s,
        {paper.value}, 2);
    if (own.size() == 1 && own.first().at(1).toString() == topicKey(topic))
        return;
    QList<qint64> places;
    for (const QVariantList &row : own)
        places.append(row.at(0).toLongLong());
    const QList<qint64> topics =
        edits.ids(u"SELECT topic FROM place WHERE id IN (SELECT value FROM json_each(?))"_s, {jsonIds(places)});
    edits.removeAll(Table::Place, places);
    const QString inFile = u"SELECT place.id FROM place JOIN topic ON topic.id = place.topic WHERE paper = ? AND path = ?"_s;
    if (!edits.integer(inFile, {paper.value, topicKey(topic)}))
        insertPlace(edits, paper, topic);
    dropUnusedTopics(edits, topics);
}

// What history says of several papers: how many, and the title when there is one.
QStringList named(const storage::Reader &reader, const QList<PaperId> &ids)
{
    QString title;
    if (ids.size() == 1) {
        const Result<QList<PaperCard>> cards = reader.cardsOf(ids);
        if (cards && !cards->isEmpty())
            title = cards->first().title;
    }
    return {QString::number(ids.size()), title};
}

} // namespace

Result<PaperId> Library::addPaper(const PaperDraft &draft)
{
    const Result<PaperDraft> clean = cleanDraft(draft);
    if (!clean)
        return clean.error();
    PaperId id;
    const Changed done =
        write(u"add-paper"_s, {clean->title}, Edits::body([&](Edits &edits) { id = insertPaper(edits, *clean); }));
    if (!done)
        return done.error();
    return id;
}

Library::Changed Library::editPaper(PaperId id, const PaperEdit &edit)
{
    const Result<PaperEdit> clean = cleanEdit(edit);
    if (!clean)
        return clean.error();
    return write(u"edit-paper"_s, named(read(), {id}), Edits::body([&](Edits &edits) {
                     if (cardsInOrder(edits, {id}).size() == 1)
                         applyEdit(edits, id, *clean);
                 }));
}

Result<QList<PaperId>> Library::addPapers(const QList<PaperDraft> &drafts)
{
    QList<PaperDraft> clean;
    for (const PaperDraft &draft : drafts) {
        const Result<PaperDraft> one = cleanDraft(draft);
        if (!one)
            return one.error();
        clean.append(*one);
    }
    QList<PaperId> ids;
    if (clean.isEmpty())
        return ids;
    const QString kind = clean.size() == 1 ? u"add-paper"_s : u"add-papers"_s;
    const QStringList args{clean.size() == 1 ? clean.first().title : QString::number(clean.size())};
    const Changed done = write(kind, args, Edits::body([&](Edits &edits) {
                                   for (const PaperDraft &draft : clean)
                                       ids.append(insertPaper(edits, draft));
                               }));
    if (!done)
        return done.error();
    return ids;
}

Library::Changed Library::completePapers(const QList<PaperCompletion> &completions)
{
    QList<PaperCompletion> clean = completions;
    QList<PaperId> ids;
    for (PaperCompletion &completion : clean) {
        const Result<PaperEdit> edit = cleanEdit(completion.edit);
        if (!edit)
            return edit.error();
        completion.edit = *edit;
        ids.append(completion.paper);
    }
    if (ids.isEmpty())
        return ChangeSummary{};
    return write(u"complete-papers"_s, named(read(), ids), Edits::body([&](Edits &edits) {
                     if (cardsInOrder(edits, ids).isEmpty())
                         return;
                     for (const PaperCompletion &completion : std::as_const(clean))
                         applyEdit(edits, completion.paper, completion.edit);
                 }));
}

Library::Changed Library::movePapers(const QList<PaperId> &ids, Status status, std::optional<PaperId> before)
{
    if (ids.isEmpty())
        return ChangeSummary{};
    QStringList args = named(read(), ids);
    args.append(statusText(status));
    return write(u"move"_s, args, Edits::body([&](Edits &edits) {
                     const QList<Card> cards = cardsInOrder(edits, ids);
                     if (edits.ok())
                         moveCards(edits, cards, status, before);
                 }));
}

Library::Changed Library::removePapers(const QList<PaperId> &ids)
{
    if (ids.isEmpty())
        return ChangeSummary{};
    return write(u"remove-papers"_s, named(read(), ids), Edits::body([&](Edits &edits) {
                     QList<PaperId> present;
                     for (const Card &card : cardsInOrder(edits, ids))
                         present.append(PaperId{card.id});
                     cabinet::removePapers(edits, present);
                 }));
}

Library::Changed Library::setTopic(const QList<PaperId> &ids, const TopicPath &topic)
{
    const Result<TopicPath> clean = cleanTopic(topic);
    if (!clean)
        return clean.error();
    if (ids.isEmpty())
        return ChangeSummary{};
    QStringList args = named(read(), ids);
    args.append(topicText(*clean));
    return write(u"set-topic"_s, args, Edits::body([&](Edits &edits) {
                     for (const Card &card : cardsInOrder(edits, ids))
                         placeUnder(edits, PaperId{card.id}, *clean);
                 }));
}

} // namespace cabinet
