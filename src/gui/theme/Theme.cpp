// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/Theme.h"

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QColor rgb(uint value)
{
    return QColor::fromRgb(value);
}

TagColour tagColour(uint background, uint text, uint dot)
{
    return {rgb(background), rgb(text), rgb(dot)};
}

Theme makeLight()
{
    Theme t;
    t.window = rgb(0xf6f7f9);
    t.panel = rgb(0xffffff);
    t.sidebar = rgb(0xeef0f3);
    t.line = rgb(0xe1e4ea);
    t.text = rgb(0x1c2430);
    t.soft = rgb(0x5b6675);
    t.faint = rgb(0x6b7585); // the sketch's #8a94a3 has 3.0:1 on white; this keeps 4.6:1
    t.accent = rgb(0x3b6fd8);
    t.accentSoft = rgb(0xe6eefc);
    t.onAccent = rgb(0xffffff);
    t.toRead = rgb(0x7a8699);
    t.reading = rgb(0xd98a1f);
    t.done = rgb(0x2f9e6b);
    t.danger = rgb(0xc0392b);
    t.chip = rgb(0xeef0f4);
    t.shadow = QColor(28, 36, 48, 28);
    t.notice = rgb(0x1f2937);
    t.onNotice = rgb(0xf3f5f8);
    t.tags = {tagColour(0xe3ecfc, 0x2756b8, 0x3b6fd8), tagColour(0xfbe9d2, 0x8a5106, 0xd98a1f),
              tagColour(0xfbdfe1, 0xa12c3a, 0xcf4b5a), tagColour(0xd9f1e4, 0x1d6b47, 0x2f9e6b),
              tagColour(0xece3fb, 0x6238b0, 0x8456d6), tagColour(0xd6f0f3, 0x0f6470, 0x1f98a8),
              tagColour(0xfbe1f1, 0x97286f, 0xc8479a), tagColour(0xe6e9ee, 0x434d5b, 0x6b7787)};
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.window = rgb(0x1b1e24);
    t.panel = rgb(0x252a32);
    t.sidebar = rgb(0x20242b);
    t.line = rgb(0x343a45);
    t.text = rgb(0xe6e9ee);
    t.soft = rgb(0xa5aebc);
    t.faint = rgb(0x8d97a6); // the sketch's #7b8594 has 3.9:1 on a card; this keeps 4.9:1
    t.accent = rgb(0x7aa5f5);
    t.accentSoft = rgb(0x2b3a57);
    t.onAccent = rgb(0x10182a);
    t.toRead = rgb(0x8d99ab);
    t.reading = rgb(0xe3a44a);
    t.done = rgb(0x57bd8c);
    t.danger = rgb(0xef7f75);
    t.chip = rgb(0x323844);
    t.shadow = QColor(0, 0, 0, 90);
    t.notice = rgb(0x10151d);
    t.onNotice = rgb(0xe6e9ee);
    t.tags = {tagColour(0x2a3b5e, 0xa9c5fb, 0x7aa5f5), tagColour(0x4a3820, 0xf0c488, 0xe3a44a),
              tagColour(0x4c2a30, 0xf4aab2, 0xe0707c), tagColour(0x20402f, 0x93dbb5, 0x57bd8c),
              tagColour(0x3b2f57, 0xc9b0f5, 0xa583ec), tagColour(0x1e4046, 0x8fd6e0, 0x4fb8c6),
              tagColour(0x4a2a40, 0xf0a9d6, 0xdd72b8), tagColour(0x363d49, 0xc2cad6, 0x97a2b2)};
    return t;
}

} // namespace

QColor Theme::status(Status status) const
{
    switch (status) {
    case Status::ToRead:
        return toRead;
    case Status::Reading:
        return reading;
    case Status::Done:
        return done;
    }
    return text;
}

const TagColour &Theme::tag(int colour) const
{
    const auto size = int(tags.size());
    return tags[size_t(((colour % size) + size) % size)];
}

const Theme &lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &themeOf(const QPalette &palette)
{
    return palette.color(QPalette::Mid).lightness() < 128 ? darkTheme() : lightTheme();
}

QPalette paletteOf(const Theme &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::Base, t.panel);
    p.setColor(QPalette::AlternateBase, t.window);
    p.setColor(QPalette::Button, t.panel);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        p.setColor(role, t.text);
    p.setColor(QPalette::PlaceholderText, t.faint);
    p.setColor(QPalette::BrightText, t.danger);
    p.setColor(QPalette::ToolTipBase, t.panel);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.panel);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.faint);
    p.setColor(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.soft);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.faint);
    return p;
}

} // namespace cabinet::gui
