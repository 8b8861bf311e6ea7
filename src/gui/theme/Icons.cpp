// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/Icons.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <functional>
#include <iterator>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QByteArray coloured(const QString &name, const QColor &colour)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("#000000", colour.name().toLatin1());
}

using Colour = std::function<QColor(const Theme &)>;

// Draws anew each time: sharp at 1x to 3x, and in the colours of the theme that is on.
class Engine : public QIconEngine
{
public:
    explicit Engine(Colour colour)
        : m_colour(std::move(colour))
    {
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (mode == QIcon::Disabled)
            painter->setOpacity(painter->opacity() * 0.4);
        draw(*painter, rect, m_colour(themeOf(QGuiApplication::palette())));
        painter->restore();
    }

private:
    virtual void draw(QPainter &painter, const QRectF &rect, const QColor &colour) = 0;

    Colour m_colour;
};

class SvgEngine final : public Engine
{
public:
    SvgEngine(QString name, Colour colour)
        : Engine(std::move(colour))
        , m_name(std::move(name))
    {
    }
    [[nodiscard]] QIconEngine *clone() const override { return new SvgEngine(*this); }

private:
    void draw(QPainter &painter, const QRectF &rect, const QColor &colour) override
    {
        QSvgRenderer(coloured(m_name, colour)).render(&painter, rect);
    }

    QString m_name;
};

class DotEngine final : public Engine
{
public:
    DotEngine(qreal part, Colour colour)
        : Engine(std::move(colour))
        , m_part(part)
    {
    }
    [[nodiscard]] QIconEngine *clone() const override { return new DotEngine(*this); }

private:
    void draw(QPainter &painter, const QRectF &rect, const QColor &colour) override
    {
        QRectF dot(QPointF(), rect.size() * m_part);
        dot.moveCenter(rect.center());
        drawDot(painter, dot, colour);
    }

    qreal m_part;
};

} // namespace

QIcon icon(const QString &name, QColor Theme::*colour)
{
    return QIcon(new SvgEngine(name, [colour](const Theme &theme) { return theme.*colour; }));
}

QIcon icon(const QString &name, const QColor &colour)
{
    return QIcon(new SvgEngine(name, [colour](const Theme &) { return colour; }));
}

void drawDot(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(rect);
}

QIcon statusDot(Status status, qreal part)
{
    return QIcon(new DotEngine(part, [status](const Theme &theme) { return theme.status(status); }));
}

QIcon tagDot(int colour, qreal part)
{
    return QIcon(new DotEngine(part, [colour](const Theme &theme) { return theme.tag(colour).dot; }));
}

QString tagColourName(int colour)
{
    const char *const names[] = {
        QT_TRANSLATE_NOOP("Colour", "Blue"),  QT_TRANSLATE_NOOP("Colour", "Orange"), QT_TRANSLATE_NOOP("Colour", "Red"),
        QT_TRANSLATE_NOOP("Colour", "Green"), QT_TRANSLATE_NOOP("Colour", "Violet"), QT_TRANSLATE_NOOP("Colour", "Teal"),
        QT_TRANSLATE_NOOP("Colour", "Pink"),  QT_TRANSLATE_NOOP("Colour", "Grey"),
    };
    constexpr auto count = int(std::size(names));
    return QCoreApplication::translate("Colour", names[((colour % count) + count) % count]);
}

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal ratio)
{
    const QString key = u"cabinet-icon/%1/%2/%3/%4"_s.arg(name, colour.name()).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(coloured(name, colour)).render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace cabinet::gui
