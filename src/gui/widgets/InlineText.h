// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace cabinet::gui {

// Text that is edited where it stands: as tall as its text, without a frame until it has the focus. Leaving it, Ctrl+Return, or
// Return where it holds one paragraph only, emits committed() if the text differs from what was stored; Esc puts that back.
class InlineText final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InlineText)
public:
    enum class Lines { One, Many }; // One: a single paragraph that wraps
    InlineText(const QString &accessibleName, const QString &placeholder, Lines lines, QWidget *parent = nullptr);

    void setStored(const QString &text); // what the library holds; replaces what is being typed
    [[nodiscard]] bool isChanged() const { return toPlainText() != m_stored; }
    void commit();
    void setMinimumLines(int lines);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void committed(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    [[nodiscard]] int heightForText() const;
    void fit();

    QString m_stored;
    Lines m_lines;
    int m_minimumLines = 1;
};

} // namespace cabinet::gui
