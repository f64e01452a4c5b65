package org.manydesk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.InputStream;
import java.util.function.Supplier;
import org.manydesk.problem.Problem;
import org.manydesk.problem.ProofNeeded;

/**
 * A link to a file, which is saved and never opened. It is looked for when it is asked for, within the scope of whoever
 * asks; a named problem is answered with its status. Where it takes a fresh proof of who asks, the page asks for that.
 */
public class FileLink extends Anchor {
    public FileLink(Supplier<DownloadResponse> file) {
        super(
                DownloadHandler.fromInputStream(asked -> {
                    asked.getResponse().setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
                    return answer(file, asked.getUI());
                }),
                "");
        getElement().setAttribute("router-ignore", true);
    }

    /**
     * One that shows what it is.
     *
     * @param size in bytes
     */
    public FileLink(String name, long size, Supplier<InputStream> content) {
        this(() -> new DownloadResponse(content.get(), name, "application/octet-stream", size));
        var weight = new Span(FileSize.text(size));
        weight.addClassName("md-faint");
        add(VaadinIcon.PAPERCLIP.create(), new Span(name), weight);
        addClassName("md-file");
    }

    private static DownloadResponse answer(Supplier<DownloadResponse> file, UI page) {
        try {
            return file.get();
        } catch (ProofNeeded asked) {
            page.access(() -> {
                throw asked;
            });
            return DownloadResponse.error(asked.status(), asked.detail());
        } catch (Problem refused) {
            return DownloadResponse.error(refused.status(), refused.detail());
        }
    }
}
