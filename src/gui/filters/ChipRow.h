// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Query.h"

#include <QWidget>

class QHBoxLayout;

namespace cabinet::gui {

class FilterState;

// The active filters as chips, each with a ✕ that frees it.
class ChipRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipRow)
public:
    explicit ChipRow(FilterState &filters, QWidget *parent = nullptr);

    void setNote(const QString &note); // after the chips: that a search was cut short; empty: none

private:
    void rebuild();
    void addChip(const QString &text, const QString &removeText, const Query &without);
    void addTagChips(const Query &query);

    FilterState &m_filters;
    QHBoxLayout *m_layout;
    QString m_note;
};

} // namespace cabinet::gui
