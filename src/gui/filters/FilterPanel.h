// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Query.h"

#include <QFrame>

#include <memory>

namespace cabinet {
class Library;
}
namespace Ui {
class FilterPanel;
}

namespace cabinet::gui {

class FilterState;

// What drops down from the Filter button: venue, year, PDF, what became of links, all or any of the tags. Acts at once; Esc closes it.
class FilterPanel final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterPanel)
public:
    FilterPanel(const Library &library, FilterState &filters, QWidget *parent = nullptr);
    ~FilterPanel() override;

    void showUnder(QWidget *button);

private:
    void fill();
    void fillVenues(const QString &chosen);
    void fillLinks(const QList<LinkState> &chosen);
    void fillYears(std::optional<int> chosen);
    void apply();

    std::unique_ptr<Ui::FilterPanel> m_ui;
    const Library &m_library;
    FilterState &m_filters;
    bool m_filling = false;
};

} // namespace cabinet::gui
