// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyncFixture.h"

#include "domain/TitleKey.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using State = cabinet::SyncResult::State;

namespace cabinet::test {

const QByteArray SyncFixture::list = "# Reading list\n"
                        "\n"
                        "Some words that are no entry.\n"
                        "\n"
                        "## Compilers\n"
                        "- [ ] Alpha Compiler[OSDI'20]: [[Paper](https://a.org/alpha.pdf)]\n"
                        "- [x] Beta Fusion[MLSys'21]: [[Paper](https://a.org/beta.pdf)] [[Note](https://a.org/beta)]\n"
                        "- [ ] Gamma Tiling[ASPLOS'22]: [[Paper](https://a.org/gamma.pdf)]\n"
                        "\n"
                        "## Systems\n"
                        "- [ ] Delta Store[SOSP'19]: [[Paper](https://a.org/delta.pdf)]\n"
                        "- [ ] Epsilon Cache[NSDI'18]: [[Paper](https://a.org/eps.pdf)]\n"
                        "- [ ] Zeta Log[ATC'17]: [[Paper](https://a.org/zeta.pdf)]\n";

QByteArray SyncFixture::bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void SyncFixture::begin()
{
    m_library = std::make_unique<LibraryFixture>();
    m_path = m_library->write(u"reading.md"_s, list);
    QCOMPARE(m_library->import({m_path}).countOf(ImportAction::Add), 6);
    link();
}

void SyncFixture::link(SourceMode mode)
{
    const auto source = (*m_library)->read().sourceAt(QFileInfo(m_path).canonicalFilePath());
    QVERIFY(source.ok() && *source);
    m_source = (*source)->id;
    const auto linked = (*m_library)->linkSource(m_source, mode);
    QVERIFY2(linked.ok(), linked ? "" : qPrintable(linked.error().detail));
}

SyncResult SyncFixture::sync(const SyncAnswers &answers)
{
    const Result<SyncResult> result = (*m_library)->sync(m_source, answers);
    if (!result) {
        qWarning().noquote() << result.error().message << result.error().detail;
        return {.state = State::Vanished, .trouble = result.error()};
    }
    return *result;
}

// As a person does who agrees with what is shown.
SyncResult SyncFixture::syncAgreeing()
{
    const SyncResult first = sync();
    if (first.state != State::AsksLeave)
        return first;
    return sync({.agreed = storage::sha256Of(first.wanted)});
}

PaperId SyncFixture::id(const QString &title)
{
    const auto found = (*m_library)->read().papersWithTitleKey(titleKey(title));
    return found && !found->isEmpty() ? found->first() : PaperId{};
}

void SyncFixture::write(const QByteArray &bytes)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

void SyncFixture::rewrite(const QByteArray &from, const QByteArray &to)
{
    QByteArray bytes = text();
    QVERIFY(bytes.contains(from));
    write(bytes.replace(from, to));
}

} // namespace cabinet::test
