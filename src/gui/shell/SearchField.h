// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QToolButton;

namespace cabinet::gui {

// The search field: an icon, a hint of its key while it is empty, a ✕ while it is not. Esc empties it; a second Esc, Down or
// Enter gives the focus back to the view.
class SearchField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchField)
public:
    explicit SearchField(QWidget *parent = nullptr);

    void setKeyHint(const QString &keys);

Q_SIGNALS:
    void left(); // the user is done here

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QFont hintFont() const;
    [[nodiscard]] QSize hintSize() const;

    QToolButton *m_clear;
    QString m_keyHint;
};

} // namespace cabinet::gui
