package io.github.counterpoise.knime;

import io.github.counterpoise.host.ModelFacts;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;

/** A trained model: the core's model file in a file store, and what else it takes to make rows. */
public final class ModelPortObject extends FileStorePortObject {

  private static final String ENTRY = "facts.bin";

  /** Writes and reads such objects; the file store takes care of the model file. */
  public static final class Serializer extends PortObjectSerializer<ModelPortObject> {

    @Override
    public void savePortObject(
        ModelPortObject model, PortObjectZipOutputStream out, ExecutionMonitor exec)
        throws IOException {
      out.putNextEntry(new ZipEntry(ENTRY));
      model.facts.write(new DataOutputStream(out));
      out.closeEntry();
    }

    @Override
    public ModelPortObject loadPortObject(
        PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
        throws IOException {
      in.getNextEntry();
      return new ModelPortObject((ModelPortSpec) spec, ModelFacts.read(new DataInputStream(in)));
    }
  }

  private final ModelPortSpec spec;
  private final ModelFacts facts;

  /** Brings one back; KNIME adds the file store. */
  private ModelPortObject(ModelPortSpec spec, ModelFacts facts) {
    this.spec = spec;
    this.facts = facts;
  }

  ModelPortObject(ModelPortSpec spec, ModelFacts facts, FileStore file) {
    super(List.of(file));
    this.spec = spec;
    this.facts = facts;
  }

  ModelFacts facts() {
    return facts;
  }

  /** Returns the model file. */
  Path file() {
    return getFileStore(0).getFile().toPath();
  }

  @Override
  public String getSummary() {
    return String.format(
        Locale.ROOT, "%s trained on %d columns", spec.method(), spec.columns().getNumColumns());
  }

  @Override
  public ModelPortSpec getSpec() {
    return spec;
  }

  @Override
  public JComponent[] getViews() {
    return new JComponent[0];
  }
}
