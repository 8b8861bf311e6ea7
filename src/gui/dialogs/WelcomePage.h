// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace cabinet::gui {

// What an empty library shows in place of the board: what this is, and three ways to begin.
class WelcomePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WelcomePage)
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setVisible(bool visible) override;

Q_SIGNALS:
    void openListRequested();
    void examplesRequested();
    void addPaperRequested();

private:
    void build();
};

} // namespace cabinet::gui
