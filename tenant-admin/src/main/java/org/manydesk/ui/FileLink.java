package org.manydesk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.function.Supplier;
import org.manydesk.problem.Problem;

/**
 * A link to a file, which is saved and never opened. It is looked for when it is asked for, within the scope of whoever
 * asks; a named problem is answered with its status.
 */
public class FileLink extends Anchor {
    public FileLink(Supplier<DownloadResponse> file) {
        super(
                DownloadHandler.fromInputStream(asked -> {
                    asked.getResponse().setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
                    return answer(file);
                }),
                "");
        getElement().setAttribute("router-ignore", true);
    }

    private static DownloadResponse answer(Supplier<DownloadResponse> file) {
        try {
            return file.get();
        } catch (Problem refused) {
            return DownloadResponse.error(refused.status(), refused.detail());
        }
    }
}
