// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyncSequence.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <array>

namespace syncmodel {

using Step = SyncResult::State;
using mergemodel::Style;

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeInPlace(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void replaceFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        qFatal("cannot replace %s", qPrintable(path));
}

void Sequence::makeFile(quint32 seed)
{
    static constexpr std::array styles{Style::Tasks, Style::Table, Style::Tasks, Style::LinkedBullets, Style::Numbered};
    if (seed % 6 == 5)
        m_shape.kind = ListKind::Ideas;
    else
        m_shape.style = styles.at(seed % 6);
    QByteArray text = m_shape.isIdeas() ? syncmodel::newCabinet(m_words) : mergemodel::newList(m_words, m_shape.style).text();
    m_path = m_library.write(u"list.md"_s, text);
    m_library.import({m_path}, m_shape.isIdeas() ? ImportAs::Ideas : ImportAs::Papers);
    const auto source = m_library->read().sourceAt(QFileInfo(m_path).canonicalFilePath());
    if (!source || !*source)
        qFatal("the list was not read: %s", text.constData());
    m_source = (*source)->id;
    m_shape.slash = m_shape.style == Style::Tasks && m_words.chance(50);
    const bool marked = !m_shape.slash || m_library->setReadingMark(m_source, ReadingMark::TaskSlash).ok();
    if (!marked || !m_library->linkSource(m_source, SourceMode::InStep))
        qFatal("the list was not linked");
    m_agreedBytes = text;
    m_agreed = librarySays();
    for (auto item = m_agreed.cbegin(); item != m_agreed.cend(); ++item)
        m_keyOfTitle.insert(item->value(u"title"_s), item.key());
    m_agreedInFile = fileSays(text);
    checkAgreement();
}

QString Sequence::run(int steps)
{
    for (int i = 0; i < steps && m_fault.isEmpty(); ++i)
        step();
    if (m_fault.isEmpty())
        meet();
    return m_fault;
}

void Sequence::step()
{
    const int which = m_words.below(100);
    if (which < 38)
        changeLibrary();
    else if (which < 72)
        changeFile();
    else if (which < 90)
        meet();
    else if (which < 92)
        meetAndBeKilled();
    else if (which < 93)
        meetAndForget();
    else if (which < 96)
        loseFile();
    else {
        m_log.append(u"reopen"_s);
        m_library.reopen();
    }
}

// --- The file's side

void Sequence::writeFile(const QByteArray &bytes)
{
    if (m_words.chance(50))
        replaceFile(m_path, bytes);
    else
        writeInPlace(m_path, bytes);
}

void Sequence::changeFile()
{
    QByteArray bytes = readAll(m_path);
    FileEditor editor(bytes, m_shape, m_words);
    const QString done = editor.change();
    if (done.isEmpty())
        return;
    m_log.append(u"file: "_s + done);
    const auto &[before, now] = editor.renamed();
    if (!now.isEmpty())
        m_keyOfTitle.insert(now, keyOfTitle(before));
    writeFile(bytes);
}

// It is not there for a while, or not whole: nothing may happen. Then it comes back as it was.
void Sequence::loseFile()
{
    const QByteArray bytes = readAll(m_path);
    const QString elsewhere = m_path + u".away"_s;
    const qint64 before = m_library.rowsWritten();
    Step expected = Step::Vanished;
    QByteArray left;
    const int way = m_words.below(4);
    m_log.append(u"file: %1 and back"_s.arg(QStringList{u"removed"_s, u"renamed"_s, u"emptied"_s, u"cut short"_s}.at(way)));
    if (way < 2 ? !(way == 0 ? QFile::remove(m_path) : QFile::rename(m_path, elsewhere)) : bytes.trimmed().isEmpty())
        return fault(u"cannot be lost"_s);
    if (way == 2) {
        expected = Step::Emptied;
        writeInPlace(m_path, left);
    } else if (way == 3) {
        const QList<Entry> entries = entriesOf(bytes, m_shape);
        left = bytes.left(entries.isEmpty() ? 0 : entries.first().span.begin);
        if (m_agreedInFile.size() < fewestLost || left.trimmed().isEmpty())
            return;
        expected = Step::LostEntries;
        writeInPlace(m_path, left);
    }
    const auto result = m_library->sync(m_source);
    if (!result)
        fault(result.error().message + result.error().detail);
    else if (result->state != expected)
        fault(u"a lost file was not noticed: %1"_s.arg(int(result->state)));
    if (m_library.rowsWritten() != before || readAll(m_path) != left)
        fault(u"a lost file changed something"_s);
    if (way == 1)
        QFile::rename(elsewhere, m_path);
    else
        writeFile(bytes);
}

// --- Who is who

int Sequence::keyOfTitle(const QString &title)
{
    const auto known = m_keyOfTitle.constFind(title);
    if (known != m_keyOfTitle.constEnd())
        return *known;
    m_keyOfTitle.insert(title, ++m_nextKey);
    return m_nextKey;
}

int Sequence::keyOfRow(qint64 id, const QString &title)
{
    const auto known = m_keyOfRow.constFind(id);
    if (known != m_keyOfRow.constEnd())
        return *known;
    const int key = keyOfTitle(title);
    m_keyOfRow.insert(id, key);
    return key;
}

State Sequence::librarySays()
{
    State state;
    if (m_shape.isIdeas()) {
        const auto rows = m_library->read().ideaRows({}, 0, 100'000);
        for (const IdeaRow &row : *rows) {
            const Idea idea = m_library.idea(row.id);
            state.insert(keyOfRow(row.id.value, idea.title), {{u"title"_s, idea.title}, {u"body"_s, plainBody(idea.body)}});
        }
        return state;
    }
    // A list of bullets or a table that was empty once may get tasks, which say more.
    const bool hasTasks = m_agreedBytes.contains("[ ] ") || m_agreedBytes.contains("[x] ");
    for (const Paper &paper : papers()) {
        Fields fields{{u"title"_s, paper.title}};
        if (paper.topics.size() > 1)
            fault(paper.title + u" stands in several topics"_s);
        fields.insert(u"topic"_s, paper.topics.value(0).join(u'/'));
        if (m_shape.hasVenue())
            fields.insert(u"venue"_s, paper.venue.text);
        if (m_shape.hasStatus())
            fields.insert(u"status"_s, statusText(paper.status));
        else if (hasTasks)
            fields.insert(u"~status"_s, statusText(paper.status));
        putLinks(fields, paper.links);
        if (m_shape.hasNotes())
            fields.insert(u"notes"_s, plainNotes(paper.notes));
        else if (hasTasks)
            fields.insert(u"~notes"_s, plainNotes(paper.notes));
        const int key = keyOfRow(paper.id.value, paper.title);
        if (state.contains(key))
            fault(paper.title + u" is there twice"_s);
        state.insert(key, fields);
    }
    return state;
}

State Sequence::fileSays(const QByteArray &bytes)
{
    State state;
    for (const Entry &entry : entriesOf(bytes, m_shape)) {
        const int key = keyOfTitle(entry.title);
        if (state.contains(key))
            fault(u"the file says twice: "_s + entry.title);
        state.insert(key, entry.fields);
    }
    return state;
}

} // namespace syncmodel
