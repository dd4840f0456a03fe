/** An input for files with the looks of a button. `onFiles` has to take them at once: the input is emptied after it. */
export function FileButton(props: {
  label: string;
  onFiles: (files: FileList) => void;
  accept?: string;
  multiple?: boolean;
}) {
  const { label, onFiles, accept, multiple = false } = props;
  return (
    <label class="file">
      {label}
      <input
        type="file"
        multiple={multiple}
        accept={accept}
        onChange={(event) => {
          onFiles(event.currentTarget.files!);
          event.currentTarget.value = ''; // the same file may be chosen again
        }}
      />
    </label>
  );
}
