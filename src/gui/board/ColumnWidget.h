// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/board/ColumnHeader.h"
#include "gui/board/ColumnView.h"
#include "gui/models/ColumnModel.h"

namespace cabinet::gui {

class EmptyState;

// Header, cards, and what stands there when there are none.
class ColumnWidget final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnWidget)
public:
    // Why a column without cards is empty.
    enum class Why { NoPapers, NoCards, NothingMatches, NoMatchHere };

    ColumnWidget(Status status, const Library &library, const network::PdfCache &cache, QWidget *parent);

    [[nodiscard]] ColumnModel &model() { return m_model; }
    [[nodiscard]] ColumnView &view() { return *m_view; }
    void refresh(int limit, Why why); // header and empty state, after the model changed

Q_SIGNALS:
    void addRequested();
    void limitChosen(int most);
    void clearFiltersRequested();

private:
    ColumnModel m_model;
    ColumnHeader *m_header;
    ColumnView *m_view;
    EmptyState *m_empty;
};

} // namespace cabinet::gui
