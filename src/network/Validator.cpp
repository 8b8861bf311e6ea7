// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Validator.h"

#include "network/Retry.h"

namespace cabinet::network {

namespace {

constexpr qint64 surelyOlder = 60; // seconds

bool isStrongTag(const QByteArray &etag)
{
    return etag.size() >= 3 && etag.startsWith('"') && etag.endsWith('"') && etag.count('"') == 2;
}

bool isSurelyOlder(const QByteArray &lastModified, const QByteArray &date)
{
    const QDateTime modified = httpDate(lastModified);
    const QDateTime answered = httpDate(date);
    return modified.isValid() && answered.isValid() && modified.secsTo(answered) >= surelyOlder;
}

} // namespace

Validator validatorOf(const QByteArray &etag, const QByteArray &lastModified, const QByteArray &date, const QByteArray &acceptRanges,
                      qint64 length)
{
    if (acceptRanges.toLower() == "none")
        return {};
    if (isStrongTag(etag))
        return {etag, length};
    if (etag.isEmpty() && isSurelyOlder(lastModified, date)) // beside a weak tag the date says no more than the tag
        return {lastModified, length};
    return {};
}

bool isTheRest(const Validator &validator, qint64 from, const QByteArray &contentRange, qint64 length, const QByteArray &etag,
               const QByteArray &lastModified)
{
    const QByteArray exact = "bytes " + QByteArray::number(from) + '-' + QByteArray::number(validator.size - 1) + '/' +
                             QByteArray::number(validator.size);
    if (contentRange.toLower() != exact || (length >= 0 && length != validator.size - from))
        return false;
    const QByteArray &told = isStrongTag(validator.value) ? etag : lastModified;
    return told.isEmpty() || told == validator.value;
}

} // namespace cabinet::network
