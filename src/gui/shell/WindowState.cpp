// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/WindowState.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

std::optional<int> readYear(const QVariant &value)
{
    bool ok = false;
    const int year = value.toInt(&ok);
    return ok && year > 0 && year < 10'000 ? std::optional(year) : std::nullopt;
}

Query readQuery(const QSettings &settings)
{
    Query query;
    query.text = settings.value(u"filter/text"_s).toString();
    query.topic = settings.value(u"filter/topic"_s).toStringList();
    query.tags = settings.value(u"filter/tags"_s).toStringList();
    query.topic.removeAll(QString());
    query.tags.removeAll(QString());
    query.anyTag = settings.value(u"filter/anyTag"_s).toBool();
    query.venue = settings.value(u"filter/venue"_s).toString();
    query.year = readYear(settings.value(u"filter/year"_s));
    const QString pdf = settings.value(u"filter/pdf"_s).toString();
    if (pdf == u"with"_s || pdf == u"without"_s)
        query.hasPdf = pdf == u"with"_s;
    for (const QString &name : settings.value(u"filter/links"_s).toStringList()) {
        if (const std::optional<LinkState> state = linkStateFrom(name))
            query.linkStates.append(*state);
    }
    return query;
}

void writeQuery(QSettings &settings, const Query &query)
{
    settings.remove(u"filter"_s);
    settings.setValue(u"filter/text"_s, query.text);
    settings.setValue(u"filter/topic"_s, query.topic);
    settings.setValue(u"filter/tags"_s, query.tags);
    settings.setValue(u"filter/anyTag"_s, query.anyTag);
    settings.setValue(u"filter/venue"_s, query.venue);
    QStringList links;
    for (const LinkState state : query.linkStates)
        links.append(linkStateName(state));
    settings.setValue(u"filter/links"_s, links);
    if (query.year)
        settings.setValue(u"filter/year"_s, *query.year);
    if (query.hasPdf)
        settings.setValue(u"filter/pdf"_s, *query.hasPdf ? u"with"_s : u"without"_s);
}

} // namespace

WindowState::WindowState(QString file)
    : m_file(std::move(file))
{
}

QString WindowState::defaultFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"window.ini"_s);
}

WindowSettings WindowState::load() const
{
    const QSettings settings(m_file, QSettings::IniFormat);
    WindowSettings loaded;
    if (settings.status() != QSettings::NoError)
        return loaded;
    loaded.geometry = settings.value(u"window/geometry"_s).toByteArray();
    loaded.panes = settings.value(u"window/panes"_s).toByteArray();
    loaded.details = settings.value(u"window/details"_s, true).toBool();
    loaded.sidebar = settings.value(u"window/sidebar"_s, true).toBool();
    loaded.cabinet = settings.value(u"window/view"_s).toString() == u"cabinet"_s;
    loaded.appearance = appearanceFromText(settings.value(u"window/appearance"_s).toString());
    loaded.library = settings.value(u"filter/library"_s).toString();
    loaded.query = readQuery(settings);
    return loaded;
}

void WindowState::save(const WindowSettings &values) const
{
    QDir().mkpath(QFileInfo(m_file).path());
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(u"window/geometry"_s, values.geometry);
    settings.setValue(u"window/panes"_s, values.panes);
    settings.setValue(u"window/details"_s, values.details);
    settings.setValue(u"window/sidebar"_s, values.sidebar);
    settings.setValue(u"window/view"_s, values.cabinet ? u"cabinet"_s : u"board"_s);
    settings.setValue(u"window/appearance"_s, appearanceText(values.appearance));
    writeQuery(settings, values.query);
    settings.setValue(u"filter/library"_s, values.library);
}

} // namespace cabinet::gui
