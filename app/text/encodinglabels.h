#pragma once

#include <QByteArray>

namespace Masthead {

/// A character encoding: its WHATWG name and what ICU calls the converter that reads it as browsers do.
struct Encoding {
    QByteArray name;
    QByteArray converter;

    bool isValid() const { return !name.isEmpty(); }
    bool isWide() const { return name.startsWith("utf-16") || name.startsWith("utf-32"); }
    bool isUnicode() const { return name.startsWith("utf-"); }
};

/// The encoding that a label means, by the WHATWG Encoding Standard section 4.2, then by what ICU knows beside it. Invalid
/// for unknown labels and for encodings that hide ASCII (UTF-7 and others of its kind). Pure, any thread.
Encoding encodingForLabel(const QByteArray &label);

}
