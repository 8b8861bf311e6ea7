// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace cabinet::gui {

class IconLabel;

// Why a column shows no card, and what to do about it.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)
public:
    struct Words
    {
        QString icon; // of resources/icons
        QString title;
        QString text;
        QString button; // empty: none
    };

    explicit EmptyState(QWidget *parent);
    void setWords(const Words &words);

Q_SIGNALS:
    void buttonClicked();

private:
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace cabinet::gui
