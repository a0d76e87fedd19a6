package org.kith.gateway.portal.page;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** What templates may ask of plain values. */
@TemplateExtension
final class TextExtensions {
    private TextExtensions() {}

    /** The texts with a separator between them. */
    static String join(List<String> texts, String separator) {
        return String.join(separator, texts);
    }
}
