package io.github.counterpoise.knime;

import javax.swing.JComponent;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** What is known of a model before it is trained: its method, and the columns it learns from. */
public final class ModelPortSpec extends AbstractSimplePortObjectSpec {

  private static final String METHOD = "method";
  private static final String CLASS_COLUMN = "classColumn";
  private static final String COLUMNS = "columns";

  /** Writes and reads such specifications. */
  public static final class Serializer
      extends AbstractSimplePortObjectSpecSerializer<ModelPortSpec> {}

  private String method;
  private DataTableSpec columns;
  private String classColumn;

  /** Makes an empty one, which KNIME then loads. */
  public ModelPortSpec() {}

  ModelPortSpec(String method, DataTableSpec columns, String classColumn) {
    this.method = method;
    this.columns = columns;
    this.classColumn = classColumn;
  }

  String method() {
    return method;
  }

  /** Returns the columns that take part, the class among them. */
  DataTableSpec columns() {
    return columns;
  }

  /** Returns the name of the class column. */
  String classColumn() {
    return classColumn;
  }

  @Override
  protected void save(ModelContentWO model) {
    model.addString(METHOD, method);
    model.addString(CLASS_COLUMN, classColumn);
    columns.save(model.addModelContent(COLUMNS));
  }

  @Override
  protected void load(ModelContentRO model) throws InvalidSettingsException {
    method = model.getString(METHOD);
    classColumn = model.getString(CLASS_COLUMN);
    columns = DataTableSpec.load(model.getModelContent(COLUMNS));
  }

  @Override
  public JComponent[] getViews() {
    return new JComponent[0];
  }
}
