package org.linli.commons.relocation.web;

import java.util.List;
import java.util.Set;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.relocation.Preview;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${linli.api}/relocation/preview")
class PreviewController {

  private final FabricHolder fabric;
  private final Preview preview;

  PreviewController(FabricHolder fabric, Preview preview) {
    this.fabric = fabric;
    this.preview = preview;
  }

  @PostMapping
  Preview.Outcome previewRelocation(@RequestBody Proposal proposal) {
    List<String> changed = Proposal.required(proposal.changed(), "changed");
    return preview.of(fabric.current(), Set.copyOf(changed), proposal.fabric());
  }
}
