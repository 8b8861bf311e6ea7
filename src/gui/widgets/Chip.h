// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <optional>

namespace cabinet::gui {

// A rounded word: a tag in its colour, a filter, a venue. With `removable` it shows a ✕ and a click on that (or Delete,
// Backspace) emits removeRequested; a click elsewhere is clicked(). Its text is its accessible name.
class Chip final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Chip)
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    void setTagColour(int colour);                          // of the theme's tag palette; neutral when never set
    void setAccented(bool accented);                        // an active filter
    void setRemovable(const QString &accessibleRemoveText); // "Remove tag compiler"

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;

    std::optional<int> m_tagColour;
    bool m_accented = false;
    bool m_removable = false;
};

} // namespace cabinet::gui
