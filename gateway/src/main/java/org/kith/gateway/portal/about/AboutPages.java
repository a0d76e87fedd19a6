package org.kith.gateway.portal.about;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.kith.gateway.portal.page.Help;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;

/**
 * What everybody may read about Kith: help, privacy, accessibility, cookies, contact. Their words are
 * {@code <page>.title}, {@code <page>.<section>.heading} and {@code <page>.<section>.text.<n>}; {0} is who helps, {1} their
 * telephone number, {2} their email address, {3} when they answer.
 */
@Path("/{about:help|privacy|accessibility|cookies|contact}")
@Produces(MediaType.TEXT_HTML)
public class AboutPages {
    private final Pages pages;
    private final Help help;

    AboutPages(Pages pages, Help help) {
        this.pages = pages;
        this.help = help;
    }

    record About(PageFrame page, String heading, List<Section> sections, Help help, boolean contact)
            implements TemplateInstance {}

    /** A heading and what stands under it. */
    public record Section(String heading, List<String> texts) {}

    /** The page. */
    @GET
    @PermitAll
    public TemplateInstance about(@PathParam("about") String about) {
        PageFrame page = pages.of(about);
        List<Section> sections = new ArrayList<>();
        for (int i = 1; !say(page, about + "." + i + ".heading").isEmpty(); i++) {
            List<String> texts = new ArrayList<>();
            for (int j = 1; !say(page, about + "." + i + ".text." + j).isEmpty(); j++) {
                texts.add(say(page, about + "." + i + ".text." + j));
            }
            sections.add(new Section(say(page, about + "." + i + ".heading"), List.copyOf(texts)));
        }
        return new About(page, page.title(), sections, help, "help".equals(about) || "contact".equals(about));
    }

    private String say(PageFrame page, String key) {
        return page.words().maybe(key, help.name(), help.phone(), help.email(), help.hours());
    }
}
