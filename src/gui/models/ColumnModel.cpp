// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/ColumnModel.h"

#include "domain/PdfLink.h"
#include "gui/links/LinkText.h"
#include "gui/models/CardRoles.h"
#include "library/PdfFiles.h"
#include "library/Library.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int pageRows = 64;
constexpr size_t mostCards = 16 * pageRows;
constexpr qsizetype fewPapers = 64; // more touched papers than this are taken over by a reset

struct Place
{
    PaperId paper;
    int row = -1;
};

// The row counted among the cards that were not touched: the same before and after unless the card was moved.
QHash<PaperId, int> ranks(QList<Place> &places)
{
    std::ranges::sort(places, {}, &Place::row);
    QHash<PaperId, int> result;
    for (qsizetype i = 0; i < places.size(); ++i)
        result.insert(places[i].paper, places[i].row - int(i));
    return result;
}

QList<PaperId> papersOf(const QList<Place> &places, const QSet<PaperId> &only)
{
    QList<PaperId> papers;
    for (const Place &place : places) {
        if (only.contains(place.paper))
            papers += place.paper;
    }
    return papers;
}

// Which touched cards are where they were, as seen by the cards around them.
QSet<PaperId> stayed(QList<Place> &before, QList<Place> &after)
{
    const QHash<PaperId, int> oldRanks = ranks(before);
    const QHash<PaperId, int> newRanks = ranks(after);
    QSet<PaperId> same;
    for (auto it = oldRanks.cbegin(); it != oldRanks.cend(); ++it) {
        if (newRanks.value(it.key(), -1) == it.value())
            same.insert(it.key());
    }
    return papersOf(before, same) == papersOf(after, same) ? same : QSet<PaperId>();
}

QByteArray libraryKey(const Library &library)
{
    const QByteArray path = QFileInfo(library.file()).absoluteFilePath().toUtf8();
    return QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex();
}

} // namespace

struct ColumnModel::Card
{
    PaperCard paper;
    mutable std::optional<PdfState> pdf; // looked for when the card is shown
    bool note = false;
};

struct ColumnModel::Step
{
    enum Kind { Remove, Insert, Replace } kind;
    int row;
    Card card;
};

ColumnModel::ColumnModel(Status status, const Library &library, const network::PdfCache &cache, QObject *parent)
    : QAbstractListModel(parent)
    , m_status(status)
    , m_library(library)
    , m_cache(cache)
{
    m_count = countNow();
}

ColumnModel::~ColumnModel() = default;

void ColumnModel::setQuery(const Query &query)
{
    m_query = query;
    reload();
}

void ColumnModel::reload()
{
    beginResetModel();
    m_cards.clear();
    m_count = countNow();
    endResetModel();
}

int ColumnModel::countNow() const
{
    const Result<int> count = m_library.read().count(m_status, m_query);
    if (!count) {
        report(count.error());
        return 0;
    }
    m_reported = false;
    return *count;
}

void ColumnModel::report(const Error &error) const
{
    if (!std::exchange(m_reported, true))
        Q_EMIT failed(error);
}

// Following a change

ColumnModel::Followed ColumnModel::follow(const Touched &touched)
{
    const auto steps = touched.everything ? std::nullopt : stepsFor(touched.papers);
    if (!steps) {
        reload();
        return Followed::Reset;
    }
    apply(*steps);
    const bool others = touched.tags || !touched.ideas.isEmpty();
    if (others)
        m_cards.clear(); // names, colours and counts on any card
    if (others && m_count > 0)
        Q_EMIT dataChanged(index(0), index(m_count - 1));
    return steps->isEmpty() && !others ? Followed::Nothing : Followed::Rows;
}

// None when it does not add up. A card that is not kept here counts as not having been in this column; whenever that is wrong,
// the number of cards comes out too high, so the check finds every case.
std::optional<QList<ColumnModel::Step>> ColumnModel::stepsFor(const QList<PaperId> &papers) const
{
    if (papers.size() > fewPapers)
        return {};
    const QSet<PaperId> touched(papers.cbegin(), papers.cend());
    QList<Place> before;
    for (const auto &[row, card] : m_cards) {
        if (touched.contains(card.paper.id))
            before.append({card.paper.id, row});
    }
    const storage::Reader &reader = m_library.read();
    const Result<QList<PaperCard>> cards = reader.cardsOf(touched.values());
    const Result<int> count = reader.count(m_status, m_query);
    if (!cards || !count)
        return {};
    QList<Place> after;
    QHash<PaperId, Card> known;
    for (const PaperCard &card : *cards) {
        const Result<int> row = card.status == m_status ? reader.rowOf(card.id, m_status, m_query) : Result<int>(-1);
        if (!row)
            return {};
        if (*row >= 0) {
            after.append({card.id, *row});
            known.insert(card.id, cardFrom(card));
        }
    }
    if (*count != m_count - before.size() + after.size())
        return {};

    const QSet<PaperId> same = stayed(before, after);
    QList<Step> steps;
    for (auto it = before.crbegin(); it != before.crend(); ++it) {
        if (!same.contains(it->paper))
            steps.append({Step::Remove, it->row, {}});
    }
    for (const Place &place : after)
        steps.append({same.contains(place.paper) ? Step::Replace : Step::Insert, place.row, known.value(place.paper)});
    std::ranges::stable_sort(steps, {}, &Step::kind);
    return steps;
}

void ColumnModel::apply(const QList<Step> &steps)
{
    m_following = true;
    for (const Step &step : steps) {
        if (step.kind == Step::Remove)
            removeRow(step.row);
        else if (step.kind == Step::Insert)
            insertRow(step.row, step.card);
        else
            replaceRow(step.row, step.card);
    }
    m_following = false;
}

void ColumnModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_cards.erase(row);
    shift(row + 1, -1);
    --m_count;
    endRemoveRows();
}

void ColumnModel::insertRow(int row, const Card &card)
{
    beginInsertRows({}, row, row);
    shift(row, +1);
    m_cards[row] = card;
    ++m_count;
    endInsertRows();
}

void ColumnModel::replaceRow(int row, const Card &card)
{
    m_cards[row] = card;
    Q_EMIT dataChanged(index(row), index(row));
}

void ColumnModel::shift(int fromRow, int by)
{
    Cards shifted;
    for (auto &[row, card] : m_cards)
        shifted.emplace(row >= fromRow ? row + by : row, std::move(card));
    m_cards = std::move(shifted);
}

void ColumnModel::setDownload(PaperId paper, std::optional<double> fraction)
{
    if (fraction)
        m_downloads.insert(paper, *fraction);
    else
        m_downloads.remove(paper);
    for (auto &[row, card] : m_cards) {
        if (card.paper.id != paper)
            continue;
        if (!fraction)
            card = cardFrom(card.paper);
        Q_EMIT dataChanged(index(row), index(row));
        return;
    }
}

void ColumnModel::refreshCards(const QList<PaperId> &papers)
{
    const QSet<PaperId> wanted(papers.cbegin(), papers.cend());
    QHash<PaperId, int> rows;
    for (const auto &[row, card] : m_cards) {
        if (wanted.contains(card.paper.id))
            rows.insert(card.paper.id, row);
    }
    const Result<QList<PaperCard>> cards = m_library.read().cardsOf(rows.keys());
    for (const PaperCard &card : cards ? *cards : QList<PaperCard>())
        replaceRow(rows.value(card.id), cardFrom(card));
}

void ColumnModel::refreshAges()
{
    if (m_count > 0)
        Q_EMIT dataChanged(index(0), index(m_count - 1), {AgeRole, Qt::AccessibleTextRole});
}

// The window of cards

const ColumnModel::Card *ColumnModel::cardAt(int row) const
{
    if (row < 0 || row >= m_count)
        return nullptr;
    auto found = m_cards.find(row);
    if (found == m_cards.end() && !m_following) {
        fetchAround(row);
        found = m_cards.find(row);
    }
    return found == m_cards.end() ? nullptr : &found->second;
}

void ColumnModel::fetchAround(int row) const
{
    const int first = row / pageRows * pageRows;
    const Result<QList<PaperCard>> cards = m_library.read().cards(m_status, m_query, first, pageRows);
    if (!cards)
        return report(cards.error());
    int next = first;
    for (const PaperCard &card : *cards)
        m_cards.insert_or_assign(next++, cardFrom(card));
    forgetFarFrom(row);
}

void ColumnModel::forgetFarFrom(int row) const
{
    while (m_cards.size() > mostCards) {
        const auto last = std::prev(m_cards.end());
        m_cards.erase(row - m_cards.begin()->first > last->first - row ? m_cards.begin() : last);
    }
}

ColumnModel::Card ColumnModel::cardFrom(PaperCard paper) const
{
    const bool note = chooseNoteLink(paper.links).has_value();
    return {std::move(paper), {}, note};
}

PdfState ColumnModel::pdfState(const Card &card) const
{
    if (!card.pdf) {
        const bool onDisk = !localPdf(m_library.file(), m_cache, card.paper.links).isEmpty();
        card.pdf = onDisk                                ? PdfState::OnDisk
                   : choosePdfLink(card.paper.links) ? PdfState::Remote
                                                         : PdfState::None;
    }
    return *card.pdf;
}

PaperId ColumnModel::idAt(int row) const
{
    const Card *card = cardAt(row);
    return card ? card->paper.id : PaperId();
}

int ColumnModel::rowOf(PaperId paper) const
{
    for (const auto &[row, card] : m_cards) {
        if (card.paper.id == paper)
            return row;
    }
    const Result<int> row = m_library.read().rowOf(paper, m_status, m_query);
    return row ? *row : -1;
}

QList<PaperId> ColumnModel::idsBetween(int first, int last) const
{
    if (size_t(last - first) < mostCards) {
        QList<PaperId> ids;
        for (int row = first; row <= last; ++row)
            ids += idAt(row);
        return ids;
    }
    const Result<QList<PaperId>> ids = m_library.read().idsBetween(m_status, m_query, first, last);
    if (!ids)
        report(ids.error());
    return ids ? *ids : QList<PaperId>();
}

// What views see

int ColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

// Views ask this of every row when they lay out a column; the base class takes ten times as long.
QModelIndex ColumnModel::index(int row, int column, const QModelIndex &parent) const
{
    const bool there = row >= 0 && row < m_count && column == 0 && !parent.isValid();
    return there ? createIndex(row, column) : QModelIndex();
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    const Card *card = checkIndex(index, CheckIndexOption::IndexIsValid) ? cardAt(index.row()) : nullptr;
    if (!card)
        return {};
    const PaperCard &paper = card->paper;
    switch (role) {
    case Qt::DisplayRole:
        return paper.title;
    case Qt::ToolTipRole:
        return toolTip(paper.deadLinks.isEmpty() ? paper.title : QString(paper.title + u"\n\n"_s + deadLinksText(paper.deadLinks)));
    case Qt::AccessibleDescriptionRole:
    case DeadLinksRole:
        return deadLinksText(paper.deadLinks);
    case Qt::AccessibleTextRole:
        return spokenCard(paper, pdfState(*card), QDateTime::currentDateTimeUtc(), QLocale());
    case IdRole:
        return paper.id.value;
    case VenueRole:
        return paper.venue;
    case TagsRole:
        return QVariant::fromValue(paper.tags);
    case HasPdfRole:
        return pdfState(*card) != PdfState::None;
    case PdfOnDiskRole:
        return pdfState(*card) == PdfState::OnDisk;
    case HasNoteRole:
        return card->note;
    case AgeRole:
        return ageText(paper, QDateTime::currentDateTimeUtc(), QLocale());
    case IdeasRole:
        return paper.ideas;
    case ProgressRole: {
        const auto download = m_downloads.constFind(paper.id);
        return download == m_downloads.cend() ? QVariant() : QVariant(*download);
    }
    default:
        return {};
    }
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.isValid() ? base | Qt::ItemIsDragEnabled : Qt::ItemFlags(Qt::ItemIsDropEnabled);
}

// Dragging

QStringList ColumnModel::mimeTypes() const
{
    return {QString::fromLatin1(papersMimeType)};
}

QMimeData *ColumnModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        rows += index.row();
    std::ranges::sort(rows);
    QList<PaperId> papers;
    for (const int row : rows)
        papers += idAt(row);
    return mimeDataOf(papers);
}

QMimeData *ColumnModel::mimeDataOf(const QList<PaperId> &papers) const
{
    QByteArray text = libraryKey(m_library);
    for (const PaperId paper : papers)
        text += '\n' + QByteArray::number(paper.value);
    auto *data = new QMimeData;
    data->setData(QString::fromLatin1(papersMimeType), text);
    return data;
}

QList<PaperId> ColumnModel::papersIn(const QMimeData *data) const
{
    const QList<QByteArray> lines = data->data(QString::fromLatin1(papersMimeType)).split('\n');
    if (lines.first() != libraryKey(m_library))
        return {};
    QList<PaperId> papers;
    for (const QByteArray &line : lines.sliced(1)) {
        const PaperId paper{line.toLongLong()};
        if (paper.isValid())
            papers += paper;
    }
    return papers;
}

} // namespace cabinet::gui
