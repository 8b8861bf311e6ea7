// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVBoxLayout>

class QLabel;
class QWidget;

namespace cabinet::gui {

// How every page of the settings is set: sections with a heading, fields below their labels, hints below the fields.
class PageLayout final
{
public:
    PageLayout(QWidget *page, const QString &title, const QString &hint);

    void addSection(const QString &heading);
    // The label's mnemonic leads to the field; a hint is also the field's description for screen readers.
    void addField(const QString &label, QWidget *field, const QString &hint = {});
    void addWide(const QString &label, QWidget *field, QWidget *row, const QString &hint = {}); // `field` is a part of `row`
    void addWidget(QWidget *widget, int stretch = 0) { m_rows->addWidget(widget, stretch); }
    void addHint(const QString &hint);
    QLabel *addMessage(); // hidden until it has something to say
    void finish() { m_rows->addStretch(1); }

private:
    QWidget *m_page;
    QVBoxLayout *m_rows;
};

// Widgets side by side, the stretch at the end.
[[nodiscard]] QWidget *inRow(const QList<QWidget *> &widgets, QWidget *parent);

// An empty text hides the label.
void setMessage(QLabel &label, const QString &text);

} // namespace cabinet::gui
