/* Writes lines of 400 bytes, syncs each, and tells it: what any journal does, and nothing besides. */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int main(int count, char **arguments) {
    char line[400];
    int file = count < 2 ? -1 : open(arguments[1], O_WRONLY | O_CREAT | O_APPEND, 0600);
    memset(line, 'x', sizeof line);
    line[sizeof line - 1] = '\n';
    while (write(file, line, sizeof line) == sizeof line && fdatasync(file) == 0 && write(1, "\n", 1) == 1) {}
    return 0;
}
