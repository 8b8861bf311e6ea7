// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextBrowser>

namespace cabinet::gui {

// May this Markdown be given to QTextDocument? Qt's reader is quadratic on some shapes (measured: 80 kB of nested emphasis take 3
// s), so long text full of delimiters is shown plain instead.
[[nodiscard]] bool isRenderable(const QString &markdown);

// Shows Markdown that nobody here wrote: no HTML, no image of any kind, nothing is ever loaded; links are only announced.
class SafeMarkdown final : public QTextBrowser
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SafeMarkdown)
public:
    explicit SafeMarkdown(const QString &accessibleName, QWidget *parent = nullptr);

    void setSource(const QString &markdown);
    void setFitsHeight(bool fits); // as tall as its text, for use inside a scroll area

    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void linkActivated(const QString &url);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void doSetSource(const QUrl &, QTextDocument::ResourceType) override {} // never navigates

private:
    void render();
    void fit();

    QString m_markdown;
    bool m_fits = false;
};

} // namespace cabinet::gui
