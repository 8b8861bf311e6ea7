// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/Kind.h"

#include <QLabel>

namespace cabinet::gui {

// The only label for text that the user or a file wrote: never rich text, however it looks.
class PlainLabel : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlainLabel)
public:
    explicit PlainLabel(QWidget *parent = nullptr)
        : PlainLabel(QString(), parent)
    {
    }
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setText(text);
    }
};

// The heading of a section, in capitals where the script has them.
[[nodiscard]] inline PlainLabel *sectionHeading(const QString &text, QWidget *parent)
{
    auto *label = withKind(new PlainLabel(text, parent), "heading");
    QFont font = label->font();
    font.setCapitalization(QFont::AllUppercase);
    label->setFont(font);
    return label;
}

} // namespace cabinet::gui
