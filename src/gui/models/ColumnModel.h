// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Change.h"
#include "domain/Paper.h"
#include "domain/Query.h"
#include "domain/Result.h"
#include "gui/models/CardText.h"

#include <QAbstractListModel>
#include <QHash>

#include <map>
#include <memory>
#include <optional>

class QMimeData;

namespace cabinet {
class Library;
namespace network {
class PdfCache;
}
} // namespace cabinet

namespace cabinet::gui {

// One column's cards: a window over a query. It knows how many there are and keeps the cards around the rows last asked for;
// nothing here ever reads the whole library. It does not listen to the library by itself: the board hands every change to all
// three columns (follow) between taking and restoring the selection.
class ColumnModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnModel)
public:
    enum class Followed { Nothing, Rows, Reset };

    ColumnModel(Status status, const Library &library, const network::PdfCache &cache, QObject *parent = nullptr);
    ~ColumnModel() override;

    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] const Query &query() const { return m_query; }
    void setQuery(const Query &query); // resets

    // Takes over what a committed change did: as inserted, removed and changed rows when it concerns few papers and adds up, else
    // as a reset.
    Followed follow(const Touched &touched);
    void setDownload(PaperId paper,
                     std::optional<double> fraction); // see BoardView::setDownload; none also looks for the PDF anew
    void refreshAges();                               // a day has passed
    void refreshCards(const QList<PaperId> &papers); // what is known of their links

    [[nodiscard]] PaperId idAt(int row) const;                          // invalid: no such row
    [[nodiscard]] int rowOf(PaperId paper) const;                       // -1: not in this column
    [[nodiscard]] QList<PaperId> idsBetween(int first, int last) const; // both included
    [[nodiscard]] int cardsKept() const { return int(m_cards.size()); } // in memory, of all rowCount()

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex index(int row, int column = 0, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    // Dragging: ids and which library they belong to, nothing that another program could take. Where a drop lands is the view's
    // business, so there is no dropMimeData; and no removeRows, which a finished move would call.
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] QMimeData *mimeDataOf(const QList<PaperId> &papers) const;
    [[nodiscard]] QList<PaperId> papersIn(const QMimeData *data) const; // empty: none, or another library's
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

Q_SIGNALS:
    void failed(const cabinet::Error &error) const; // the library could not be read; once until it can be again

private:
    struct Card;
    struct Step;
    using Cards = std::map<int, Card>; // by row; not every row

    [[nodiscard]] const Card *cardAt(int row) const;
    void fetchAround(int row) const;
    void forgetFarFrom(int row) const;
    [[nodiscard]] Card cardFrom(PaperCard card) const;
    [[nodiscard]] PdfState pdfState(const Card &card) const;
    [[nodiscard]] int countNow() const;
    void report(const Error &error) const;
    void reload();
    [[nodiscard]] std::optional<QList<Step>> stepsFor(const QList<PaperId> &papers) const;
    void apply(const QList<Step> &steps);
    void removeRow(int row);
    void insertRow(int row, const Card &card);
    void replaceRow(int row, const Card &card);
    void shift(int fromRow, int by);

    const Status m_status;
    const Library &m_library;
    const network::PdfCache &m_cache;
    Query m_query;
    int m_count = 0;
    mutable Cards m_cards;
    mutable bool m_reported = false;
    bool m_following = false; // rows are between two states: nothing may be read
    QHash<PaperId, double> m_downloads;
};

// The type of the data of dragged cards.
inline constexpr char papersMimeType[] = "application/x-papercabinet-papers";

} // namespace cabinet::gui
